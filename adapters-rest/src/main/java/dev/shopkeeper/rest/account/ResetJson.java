package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What the mailed link holds, and the new password. */
@Serdeable
record ResetJson(@Nullable String token, @Nullable String newPassword) {

    String secret() {
        return required("token", token).strip();
    }

    Password next() {
        return new Password(required("new_password", newPassword));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw InvalidInput.field(field, "is required");
        }
        return value;
    }

    @Override
    public String toString() {
        return "ResetJson[…]";
    }
}
