package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.domain.recommendation.ModelOutcome;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a training did for one model, on the wire. */
@Serdeable
record OutcomeJson(
        String modelType,
        @Nullable Long version,
        boolean published,
        String reason,
        @Nullable MetricsJson metrics,
        @Nullable MetricsJson inService,
        Map<String, Double> parameters,
        double seconds,
        List<String> notes) {

    static OutcomeJson of(ModelOutcome outcome) {
        return new OutcomeJson(
                outcome.type().wireName(),
                outcome.version(),
                outcome.published(),
                outcome.reason(),
                MetricsJson.of(outcome.metrics()),
                MetricsJson.of(outcome.inService()),
                outcome.parameters(),
                outcome.seconds(),
                outcome.notes());
    }
}
