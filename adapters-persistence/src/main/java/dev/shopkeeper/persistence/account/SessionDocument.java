package dev.shopkeeper.persistence.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState;
import dev.shopkeeper.domain.account.SessionState.Open;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.account.SessionState.Revoked;
import java.util.Date;
import org.bson.Document;

/** A session as it is stored: open with {@code newest} and {@code expires_at}, or ended with {@code revoked_at}. */
final class SessionDocument {

    static final String ID = "_id";
    static final String ACCOUNT_ID = "account_id";
    static final String NEWEST = "newest";
    static final String EXPIRES_AT = "expires_at";
    static final String REVOKED_AT = "revoked_at";
    static final String REASON = "reason";
    static final String VERSION = "version";

    private static final String STARTED_AT = "started_at";

    private SessionDocument() {}

    static Document of(Session session) {
        Document document = new Document(ID, session.id().value())
                .append(ACCOUNT_ID, session.account().value())
                .append(STARTED_AT, Date.from(session.startedAt()))
                .append(VERSION, session.version());
        return switch (session.state()) {
            case Open open -> document.append(NEWEST, open.newest()).append(EXPIRES_AT, Date.from(open.expiresAt()));
            case Revoked revoked ->
                document.append(REVOKED_AT, Date.from(revoked.at())).append(REASON, name(revoked.reason()));
        };
    }

    static Session toSession(Document document) {
        return new Session(
                new SessionId(document.getString(ID)),
                new AccountId(document.getString(ACCOUNT_ID)),
                document.getDate(STARTED_AT).toInstant(),
                state(document),
                document.getLong(VERSION));
    }

    private static SessionState state(Document document) {
        Date revokedAt = document.getDate(REVOKED_AT);
        return revokedAt == null
                ? new Open(
                        document.getString(NEWEST), document.getDate(EXPIRES_AT).toInstant())
                : new Revoked(revokedAt.toInstant(), reason(document.getString(REASON)));
    }

    static String name(Reason reason) {
        return switch (reason) {
            case LOGGED_OUT -> "logged_out";
            case TOKEN_REUSED -> "token_reused";
            case PASSWORD_CHANGED -> "password_changed";
            case ACCESS_TAKEN -> "access_taken";
        };
    }

    private static Reason reason(String name) {
        return switch (name) {
            case "logged_out" -> Reason.LOGGED_OUT;
            case "token_reused" -> Reason.TOKEN_REUSED;
            case "password_changed" -> Reason.PASSWORD_CHANGED;
            default -> Reason.ACCESS_TAKEN;
        };
    }
}
