package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.training.TrainingQueries.Kept;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Kept versions, the newest first. */
@Serdeable
record ModelVersionsJson(List<ModelVersionJson> models) {

    static ModelVersionsJson of(List<Kept> kept) {
        return new ModelVersionsJson(kept.stream().map(ModelVersionJson::of).toList());
    }
}
