package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;

/** Another account has proven this address. */
public final class EmailTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    public EmailTaken() {
        super(
                "CONFLICT",
                "email belongs to another account",
                List.of(new FieldError("email", "belongs to another account")));
    }
}
