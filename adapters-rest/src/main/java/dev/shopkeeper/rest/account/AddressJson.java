package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.account.Password;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Another address, and the password that allows it; empty asks again for the e-mail to the old one. */
@Serdeable
record AddressJson(@Nullable String email, @Nullable String currentPassword) {

    Password current() {
        return new Password(currentPassword == null ? "" : currentPassword);
    }

    @Override
    public String toString() {
        return "AddressJson[…]";
    }
}
