package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The old password and the new one. */
@Serdeable
record PasswordJson(
        @Nullable String currentPassword, @Nullable String newPassword) {

    Password current() {
        return required("current_password", currentPassword);
    }

    Password next() {
        return required("new_password", newPassword);
    }

    private static Password required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw InvalidInput.field(field, "is required");
        }
        return new Password(value);
    }

    @Override
    public String toString() {
        return "PasswordJson[…]";
    }
}
