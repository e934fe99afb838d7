package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.InstantSource;
import java.util.Optional;

/** Ends a session, or all of an account: refresh tokens and access tokens are good for nothing from then on. */
public final class LogOut {

    private final Sessions sessions;
    private final Standings standings;
    private final InstantSource clock;

    public LogOut(Sessions sessions, Standings standings, InstantSource clock) {
        this.sessions = sessions;
        this.standings = standings;
        this.clock = clock;
    }

    public void logOut(SessionId id) {
        Optional<Session> session = sessions.find(id);
        while (session.isPresent() && !end(session.get())) {
            session = sessions.find(id);
        }
        standings.forget(id);
    }

    /** Ends this session and all others of the account it is of. */
    public void logOutEverywhere(SessionId id) {
        AccountId account =
                sessions.find(id).map(Session::account).orElseThrow(() -> NotAllowed.unauthenticated("sign in again"));
        sessions.revokeAll(account, null, Reason.LOGGED_OUT, clock.instant());
        standings.forget(account);
    }

    private boolean end(Session session) {
        Session next = session.revoked(Reason.LOGGED_OUT, clock.instant());
        return next.equals(session) || sessions.replace(next);
    }
}
