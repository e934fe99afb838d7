package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.Conflict;

/** Shopkeeper is never left without an admin who may sign in. */
public final class LastAdmin extends Conflict {

    private static final long serialVersionUID = 1L;

    public LastAdmin() {
        super("this is the last admin who may sign in: make another one first");
    }
}
