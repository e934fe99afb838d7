package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.Conflict;

/** Somebody has this user name already. */
public final class UsernameTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    public UsernameTaken() {
        super("username is taken: choose another");
    }

    @Override
    public String field() {
        return "username";
    }
}
