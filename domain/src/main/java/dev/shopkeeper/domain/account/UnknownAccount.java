package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.NotFound;

/** No account has that id. */
public final class UnknownAccount extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownAccount() {
        super("there is no account with this id");
    }
}
