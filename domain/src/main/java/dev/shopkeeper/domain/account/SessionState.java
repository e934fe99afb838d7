package dev.shopkeeper.domain.account;

import java.time.Instant;

/** Whether a session goes on. */
public sealed interface SessionState {

    /**
     * It goes on until then, with the refresh token of this hash and no other.
     *
     * @param newest    the hash of the only refresh token that is good
     * @param expiresAt when the session ends unless it is refreshed before
     */
    record Open(String newest, Instant expiresAt) implements SessionState {}

    /** It was ended before its time, and nothing opens it again. */
    record Revoked(Instant at, Reason reason) implements SessionState {}

    /** Why a session was ended. */
    enum Reason {
        LOGGED_OUT,
        TOKEN_REUSED,
        PASSWORD_CHANGED,
        ACCESS_TAKEN
    }
}
