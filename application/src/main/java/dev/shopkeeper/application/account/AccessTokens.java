package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Instant;

/**
 * Signed tokens that say who calls. Our own are made and read with our own keys; those of the shop's backend are only
 * read, with its keys. A token signed with a key of one kind is never read as the other kind.
 */
public interface AccessTokens {

    /** What a token that was verified says. */
    sealed interface Bearer {

        /** One of ours: this account, in this session. What else it says was true when it was made. */
        record Own(AccountId account, SessionId session) implements Bearer {}

        /** One of the shop backend's: a person it knows by this name. Whatever else it says is not believed. */
        record Foreign(String subject) implements Bearer {}
    }

    /**
     * Makes one of ours.
     *
     * @param id names this token; never used twice
     */
    String issue(String id, Account account, SessionId session, Instant now, Instant expiresAt);

    /**
     * Reads a token of either kind.
     *
     * @throws NotAllowed when it is not good: unsigned, signed with another algorithm or key, expired, not valid yet,
     *                    without an end, tampered with, or no token at all
     */
    Bearer verify(String token, Instant now);
}
