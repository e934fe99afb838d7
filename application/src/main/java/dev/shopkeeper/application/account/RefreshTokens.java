package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.RefreshToken;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.Session.Presented;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Gives a new pair of tokens for a refresh token, which is spent by that. */
public final class RefreshTokens {

    private static final int TRIES = 5;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionOpener opener;
    private final Standings standings;
    private final InstantSource clock;

    public RefreshTokens(
            Accounts accounts, Sessions sessions, SessionOpener opener, Standings standings, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.opener = opener;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Refreshes. Of two who show the same token the second has a spent one, and the session ends for both: better to
     * sign in once more than to share a session with a thief.
     */
    public SignedIn refresh(String token) {
        RefreshToken shown = RefreshToken.parse(token).orElseThrow(RefreshTokens::refusal);
        for (int i = 0; i < TRIES; i++) {
            Session session = sessions.find(shown.session()).orElseThrow(RefreshTokens::refusal);
            Optional<SignedIn> done = decide(session, shown);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw refusal();
    }

    /** One try; empty when somebody else changed the session in between. */
    private Optional<SignedIn> decide(Session session, RefreshToken shown) {
        Instant now = clock.instant();
        RefreshToken fresh = opener.freshToken(session.id());
        return switch (session.present(shown, fresh, now, opener.lifetimes().refresh())) {
            case Presented.Over _ -> throw refusal();
            case Presented.Reused(Session ended) -> {
                if (sessions.replace(ended)) {
                    standings.forget(ended.id());
                    throw refusal();
                }
                yield Optional.empty();
            }
            case Presented.Rotated(Session next) -> {
                Account account = accounts.find(session.account())
                        .filter(known -> !known.disabled())
                        .orElseThrow(RefreshTokens::refusal);
                yield sessions.replace(next) ? Optional.of(opener.signedIn(account, fresh, now)) : Optional.empty();
            }
        };
    }

    private static NotAllowed refusal() {
        return NotAllowed.unauthenticated("the refresh token is not valid any more: sign in again");
    }
}
