package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordPolicy;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a new account is to be known by, and gathers everything that is wrong with it. */
final class Credentials {

    private Credentials() {}

    static @Nullable Username username(@Nullable String text, List<FieldError> errors) {
        try {
            return new Username(text == null ? "" : text);
        } catch (InvalidInput e) {
            errors.addAll(e.fields());
            return null;
        }
    }

    static @Nullable EmailAddress email(@Nullable String text, List<FieldError> errors) {
        EmailAddress email = EmailAddress.parse(text == null ? "" : text).orElse(null);
        if (email == null) {
            errors.add(new FieldError("email", "must be an e-mail address"));
        }
        return email;
    }

    static @Nullable Password password(
            String field,
            @Nullable Password password,
            @Nullable Username username,
            @Nullable EmailAddress email,
            List<FieldError> errors) {
        try {
            Password given = password == null ? new Password("") : password;
            PasswordPolicy.check(field, given, username, email);
            return given;
        } catch (InvalidInput e) {
            errors.addAll(e.fields());
            return null;
        }
    }
}
