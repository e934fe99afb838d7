package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.Conflict;

/** Somebody else changed the account between reading and writing. */
public final class StaleAccount extends Conflict {

    private static final long serialVersionUID = 1L;

    public StaleAccount() {
        super("the account was changed meanwhile: read it again");
    }
}
