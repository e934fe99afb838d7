package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.NotFound;

/** The model exists and was never trained. */
public final class ModelNotTrained extends NotFound {

    private static final long serialVersionUID = 1L;

    public ModelNotTrained(ModelType type) {
        super("MODEL_NOT_FOUND", type.wireName() + " has not been trained yet");
    }
}
