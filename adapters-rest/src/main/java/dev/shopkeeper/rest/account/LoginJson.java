package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who wants in; the user name may be the e-mail address. */
@Serdeable
record LoginJson(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password) {

    private static final int MAX_NAME = 320;

    String name() {
        String name = username == null || username.isBlank() ? email : username;
        if (name == null || name.isBlank()) {
            throw InvalidInput.field("username", "is required, or email");
        }
        if (name.length() > MAX_NAME) {
            throw InvalidInput.field("username", "must have at most " + MAX_NAME + " characters");
        }
        return name;
    }

    Password typedPassword() {
        if (password == null || password.isEmpty()) {
            throw InvalidInput.field("password", "is required");
        }
        return new Password(password);
    }

    @Override
    public String toString() {
        return "LoginJson[…]";
    }
}
