package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.account.SessionState.Open;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.account.SessionState.Revoked;
import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in and everything that descends from it.
 *
 * @param version counts the changes, from 1, so that of two that refresh at once one is seen as the second
 */
public record Session(SessionId id, AccountId account, Instant startedAt, SessionState state, long version) {

    /** What showing a refresh token leads to. */
    public sealed interface Presented {

        /** It was the newest: the session goes on with the next token. */
        record Rotated(Session next) implements Presented {}

        /** It was spent before, so two parties have it: the session has ended for both. */
        record Reused(Session next) implements Presented {}

        /** The session is over; the token opens nothing. */
        record Over() implements Presented {}
    }

    public static Session opened(AccountId account, RefreshToken first, Instant now, Duration lifetime) {
        return new Session(first.session(), account, now, new Open(first.hash(), now.plus(lifetime)), 1);
    }

    /**
     * Somebody shows a refresh token of this session and wants the next one. Every secret but the newest counts as
     * spent: the session's name is known only to those who held one of its tokens.
     */
    public Presented present(RefreshToken shown, RefreshToken fresh, Instant now, Duration lifetime) {
        return switch (state) {
            case Revoked _ -> new Presented.Over();
            case Open open when !now.isBefore(open.expiresAt()) -> new Presented.Over();
            case Open open
            when !open.newest().equals(shown.hash()) -> new Presented.Reused(revoked(Reason.TOKEN_REUSED, now));
            case Open _ ->
                new Presented.Rotated(
                        new Session(id, account, startedAt, new Open(fresh.hash(), now.plus(lifetime)), version + 1));
        };
    }

    /** Ended for this reason; one that is ended keeps its first reason. */
    public Session revoked(Reason reason, Instant now) {
        return switch (state) {
            case Revoked _ -> this;
            case Open _ -> new Session(id, account, startedAt, new Revoked(now, reason), version + 1);
        };
    }

    public boolean isOpenAt(Instant now) {
        return switch (state) {
            case Revoked _ -> false;
            case Open open -> now.isBefore(open.expiresAt());
        };
    }
}
