package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The refresh token to be spent. */
@Serdeable
record RefreshJson(@Nullable String refreshToken) {

    String required() {
        if (refreshToken == null || refreshToken.isBlank()) {
            throw InvalidInput.field("refresh_token", "is required");
        }
        return refreshToken.strip();
    }

    @Override
    public String toString() {
        return "RefreshJson[…]";
    }
}
