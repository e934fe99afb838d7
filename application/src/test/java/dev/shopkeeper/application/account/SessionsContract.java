package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.RefreshToken;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of sessions must do; it may hold other sessions already. */
public abstract class SessionsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");

    private final AccountId account = new AccountId(UUID.randomUUID().toString());

    protected abstract Sessions sessions();

    private Session open(Duration lifetime) {
        RefreshToken token = new RefreshToken(new SessionId(UUID.randomUUID().toString()), "secret");
        Session session = Session.opened(account, token, NOW, lifetime);
        sessions().add(session);
        return session;
    }

    @Test
    void givesBackWhatWasAdded() {
        Session open = open(Duration.ofDays(1));
        Session over = open(Duration.ofDays(1)).revoked(Reason.TOKEN_REUSED, NOW.plusMillis(7));
        assertThat(sessions().replace(over)).isTrue();

        assertThat(sessions().find(open.id())).contains(open);
        assertThat(sessions().find(over.id())).contains(over);
        assertThat(sessions().find(new SessionId("unknown"))).isEmpty();
    }

    @Test
    void replacesOnlyTheVersionBefore() {
        Session first = open(Duration.ofDays(1));
        Session second = first.revoked(Reason.LOGGED_OUT, NOW);

        assertThat(sessions().replace(second)).isTrue();
        assertThat(sessions().replace(first.revoked(Reason.TOKEN_REUSED, NOW))).isFalse();
        assertThat(sessions().find(first.id())).contains(second);
    }

    @Test
    void revokesAllButOne() {
        Session kept = open(Duration.ofDays(1));
        Session ended = open(Duration.ofDays(1));
        Session endedBefore = open(Duration.ofDays(1)).revoked(Reason.LOGGED_OUT, NOW);
        sessions().replace(endedBefore);

        sessions().revokeAll(account, kept.id(), Reason.PASSWORD_CHANGED, NOW.plusSeconds(1));

        assertThat(sessions().find(kept.id())).contains(kept);
        assertThat(sessions().find(ended.id())).contains(ended.revoked(Reason.PASSWORD_CHANGED, NOW.plusSeconds(1)));
        assertThat(sessions().find(endedBefore.id())).contains(endedBefore);
        sessions().revokeAll(account, null, Reason.ACCESS_TAKEN, NOW.plusSeconds(2));
        assertThat(sessions().find(kept.id())).contains(kept.revoked(Reason.ACCESS_TAKEN, NOW.plusSeconds(2)));
    }

    @Test
    void forgetsWhatIsOver() {
        Session open = open(Duration.ofDays(2));
        Session expired = open(Duration.ofHours(1));
        Session revoked = open(Duration.ofDays(2)).revoked(Reason.LOGGED_OUT, NOW);
        sessions().replace(revoked);

        sessions().forgetOver(account, NOW.plus(Duration.ofDays(1)));

        assertThat(sessions().find(open.id())).contains(open);
        assertThat(sessions().find(expired.id())).isEmpty();
        assertThat(sessions().find(revoked.id())).isEmpty();
    }
}
