package dev.shopkeeper.rest.account;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The address of somebody who forgot a password. */
@Serdeable
record ForgottenJson(@Nullable String email) {

    @Override
    public String toString() {
        return "ForgottenJson[…]";
    }
}
