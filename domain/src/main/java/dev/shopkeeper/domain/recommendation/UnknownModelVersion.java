package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.NotFound;

/** There is no such version of the model any more. */
public final class UnknownModelVersion extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownModelVersion(ModelType type, long version) {
        super("there is no version " + version + " of " + type.wireName());
    }
}
