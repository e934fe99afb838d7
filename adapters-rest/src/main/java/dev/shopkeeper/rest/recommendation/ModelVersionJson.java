package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.training.TrainingQueries.Kept;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kept version of a model, on the wire. */
@Serdeable
record ModelVersionJson(
        String modelType,
        long version,
        boolean active,
        String fittedAs,
        String trainingId,
        Instant trainedAt,
        TrainedOnJson trainedOn,
        Map<String, Double> parameters,
        @Nullable MetricsJson metrics,
        long bytes) {

    static ModelVersionJson of(Kept kept) {
        return of(kept.version(), kept.active());
    }

    static ModelVersionJson of(ModelVersion version, boolean active) {
        return new ModelVersionJson(
                version.type().wireName(),
                version.version(),
                active,
                version.fittedAs().wireName(),
                version.training().value(),
                version.trainedAt(),
                TrainedOnJson.of(version.trainedOn()),
                version.parameters(),
                MetricsJson.of(version.metrics()),
                version.bytes());
    }
}
