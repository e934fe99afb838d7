package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.NotFound;

/** A mailed link that never was, was used, or is too old; which of these is not told. */
public final class UnknownLink extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownLink() {
        super("the link is not valid, or no longer: ask for a new one");
    }
}
