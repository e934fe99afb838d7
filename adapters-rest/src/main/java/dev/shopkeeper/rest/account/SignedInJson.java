package dev.shopkeeper.rest.account;

import dev.shopkeeper.application.account.SignedIn;
import io.micronaut.serde.annotation.Serdeable;

/** What somebody gets who signed in; {@code token} is {@code access_token} once more, for older clients. */
@Serdeable
record SignedInJson(
        String message,
        UserJson user,
        String accessToken,
        String token,
        String tokenType,
        long expiresIn,
        String refreshToken) {

    static SignedInJson of(String message, SignedIn signedIn) {
        return new SignedInJson(
                message,
                UserJson.of(signedIn.account()),
                signedIn.accessToken(),
                signedIn.accessToken(),
                "bearer",
                signedIn.expiresIn().toSeconds(),
                signedIn.refreshToken().value());
    }

    @Override
    public String toString() {
        return "SignedInJson[…]";
    }
}
