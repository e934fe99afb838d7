package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.RefreshToken;
import java.time.Duration;

/** What somebody gets who signed in; it never shows its tokens in a text. */
public record SignedIn(Account account, String accessToken, Duration expiresIn, RefreshToken refreshToken) {
    @Override
    public String toString() {
        return "SignedIn[" + account.id() + "]";
    }
}
