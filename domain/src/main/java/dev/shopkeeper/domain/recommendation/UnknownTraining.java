package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.NotFound;

/** There is no such training. */
public final class UnknownTraining extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownTraining() {
        super("there is no such training");
    }
}
