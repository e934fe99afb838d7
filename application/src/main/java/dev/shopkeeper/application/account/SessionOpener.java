package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.RefreshToken;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import java.time.Instant;
import java.time.InstantSource;

/** Opens sessions and makes the tokens that go with them; signing in, signing up and refreshing share it. */
public final class SessionOpener {

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SecretSource secrets;
    private final IdSource ids;
    private final InstantSource clock;
    private final TokenLifetimes lifetimes;

    public SessionOpener(
            Sessions sessions,
            AccessTokens tokens,
            SecretSource secrets,
            IdSource ids,
            InstantSource clock,
            TokenLifetimes lifetimes) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.lifetimes = lifetimes;
    }

    SignedIn open(Account account) {
        Instant now = clock.instant();
        RefreshToken first = freshToken(new SessionId(ids.next()));
        sessions.forgetOver(account.id(), now);
        sessions.add(Session.opened(account.id(), first, now, lifetimes.refresh()));
        return signedIn(account, first, now);
    }

    RefreshToken freshToken(SessionId session) {
        return new RefreshToken(session, secrets.next());
    }

    SignedIn signedIn(Account account, RefreshToken refreshToken, Instant now) {
        String access = tokens.issue(ids.next(), account, refreshToken.session(), now, now.plus(lifetimes.access()));
        return new SignedIn(account, access, lifetimes.access(), refreshToken);
    }

    TokenLifetimes lifetimes() {
        return lifetimes;
    }
}
