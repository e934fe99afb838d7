package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All sessions; every write is atomic for one session and survives a crash once it has returned. */
public interface Sessions {

    void add(Session session);

    /**
     * Puts the next state in the place of the one before it.
     *
     * @return false when the stored version is not the one before {@code next}, or it is gone; nothing changed then
     */
    boolean replace(Session next);

    Optional<Session> find(SessionId id);

    /** Ends all open sessions of this account, but the one to keep if there is one. */
    void revokeAll(AccountId account, @Nullable SessionId keep, SessionState.Reason reason, Instant now);

    /** Forgets the sessions of this account that ended before then. */
    void forgetOver(AccountId account, Instant before);
}
