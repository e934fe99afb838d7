package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.Conflict;

/** Another account has proven this address. */
public final class EmailTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    public EmailTaken() {
        super("email belongs to another account");
    }

    @Override
    public String field() {
        return "email";
    }
}
