package dev.shopkeeper.rest.account;

import dev.shopkeeper.application.account.Register;
import dev.shopkeeper.domain.account.Password;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who wants to sign up. */
@Serdeable
record RegisterJson(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        @Nullable Integer age,
        @Nullable String gender,
        @Nullable String language) {

    Register.Application toApplication() {
        Password typed = password == null ? null : new Password(password);
        return new Register.Application(username, email, typed, age, gender, language);
    }

    @Override
    public String toString() {
        return "RegisterJson[…]";
    }
}
