package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState;
import dev.shopkeeper.domain.account.SessionState.Open;
import dev.shopkeeper.domain.account.SessionState.Revoked;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions for as long as a test runs. */
public final class InMemorySessions implements Sessions {

    private final Map<SessionId, Session> byId = new HashMap<>();

    @Override
    public synchronized void add(Session session) {
        byId.put(session.id(), session);
    }

    @Override
    public synchronized boolean replace(Session next) {
        Session now = byId.get(next.id());
        if (now == null || now.version() != next.version() - 1) {
            return false;
        }
        byId.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized void revokeAll(
            AccountId account, @Nullable SessionId keep, SessionState.Reason reason, Instant now) {
        byId.replaceAll((id, session) ->
                session.account().equals(account) && !id.equals(keep) ? session.revoked(reason, now) : session);
    }

    @Override
    public synchronized void forgetOver(AccountId account, Instant before) {
        byId.values()
                .removeIf(session ->
                        session.account().equals(account) && endOf(session).isBefore(before));
    }

    private static Instant endOf(Session session) {
        return switch (session.state()) {
            case Open open -> open.expiresAt();
            case Revoked revoked -> revoked.at();
        };
    }
}
