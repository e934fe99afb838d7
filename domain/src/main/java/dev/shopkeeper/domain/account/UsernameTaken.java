package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;

/** Somebody has this user name already. */
public final class UsernameTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    public UsernameTaken() {
        super(
                "CONFLICT",
                "username is taken: choose another",
                List.of(new FieldError("username", "is taken: choose another")));
    }
}
