package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.Conflict;

/** The model would need more memory to fit than there is; said before the work starts. */
public final class TrainingTooLarge extends Conflict {

    private static final long serialVersionUID = 1L;

    public TrainingTooLarge(ModelType type, long needed, long available) {
        super(
                "TRAINING_TOO_LARGE",
                "training %s needs about %d MB and %d MB are free: give the process more memory, or lower its factors"
                        .formatted(type.wireName(), needed >> 20, available >> 20));
    }
}
