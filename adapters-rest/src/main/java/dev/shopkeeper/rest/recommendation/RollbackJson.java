package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.recommendation.ModelType;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Which version is to serve. */
@Serdeable
record RollbackJson(@Nullable String modelType, @Nullable Long version) {

    ModelType type() {
        if (modelType == null || modelType.isBlank()) {
            throw InvalidInput.field("model_type", "is needed");
        }
        return ModelType.parse(modelType);
    }

    long wanted() {
        if (version == null) {
            throw InvalidInput.field("version", "is needed");
        }
        return version;
    }
}
