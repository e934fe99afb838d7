package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What sessions are worth right now: whose they are and what that account may do. An answer is remembered for two
 * seconds, so that a busy client does not cost two look-ups a request, and what was taken away on another node is gone
 * here within five; what is taken away on this node is gone at once.
 */
public final class Standings {

    static final Duration MAX_AGE = Duration.ofSeconds(2);
    static final int MAX_REMEMBERED = 20_000;

    private record Standing(Optional<Account> account, Instant readAt) {
        boolean isFreshAt(Instant now) {
            return now.isBefore(readAt.plus(MAX_AGE)) && !now.isBefore(readAt);
        }
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final InstantSource clock;
    private final ConcurrentMap<SessionId, Standing> remembered = new ConcurrentHashMap<>();

    public Standings(Accounts accounts, Sessions sessions, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The account that is signed in by this session; empty when the session is over or the account has no access. */
    Optional<Account> of(SessionId session) {
        Instant now = clock.instant();
        Standing known = remembered.get(session);
        if (known != null && known.isFreshAt(now)) {
            return known.account();
        }
        return read(session, now).account();
    }

    private Standing read(SessionId session, Instant now) {
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.values().removeIf(standing -> !standing.isFreshAt(now));
        }
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        // In one step for each session, so that what was forgotten meanwhile is not put back from an older reading.
        return remembered.compute(session, (id, _) -> new Standing(look(id, now), now));
    }

    private Optional<Account> look(SessionId session, Instant now) {
        return sessions.find(session)
                .filter(found -> found.isOpenAt(now))
                .flatMap(found -> accounts.find(found.account()))
                .filter(account -> !account.disabled());
    }

    void forget(SessionId session) {
        remembered.remove(session);
    }

    /** Looks anew at what this account may do, at its next request. */
    public void forget(AccountId account) {
        remembered.values().removeIf(standing -> standing.account()
                .filter(known -> known.id().equals(account))
                .isPresent());
    }
}
