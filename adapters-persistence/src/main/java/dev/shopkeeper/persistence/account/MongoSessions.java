package dev.shopkeeper.persistence.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static dev.shopkeeper.persistence.account.SessionDocument.ACCOUNT_ID;
import static dev.shopkeeper.persistence.account.SessionDocument.EXPIRES_AT;
import static dev.shopkeeper.persistence.account.SessionDocument.ID;
import static dev.shopkeeper.persistence.account.SessionDocument.NEWEST;
import static dev.shopkeeper.persistence.account.SessionDocument.REASON;
import static dev.shopkeeper.persistence.account.SessionDocument.REVOKED_AT;
import static dev.shopkeeper.persistence.account.SessionDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.account.Sessions;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Session;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Sessions in MongoDB: one document each. */
@Singleton
@MongoAdapter
class MongoSessions implements Sessions {

    private final MongoCollection<Document> sessions;

    MongoSessions(MongoDatabase database) {
        this.sessions = database.getCollection("sessions");
        Indexes.ensure(sessions, Indexes.on(ACCOUNT_ID));
    }

    @Override
    public void add(Session session) {
        sessions.insertOne(SessionDocument.of(session));
    }

    @Override
    public boolean replace(Session next) {
        Bson before = and(eq(ID, next.id().value()), eq(VERSION, next.version() - 1));
        return sessions.replaceOne(before, SessionDocument.of(next)).getMatchedCount() == 1;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(
                        sessions.find(eq(ID, id.value())).batchSize(1).limit(1).first())
                .map(SessionDocument::toSession);
    }

    @Override
    public void revokeAll(AccountId account, @Nullable SessionId keep, SessionState.Reason reason, Instant now) {
        Bson open = and(eq(ACCOUNT_ID, account.value()), exists(REVOKED_AT, false));
        sessions.updateMany(
                keep == null ? open : and(open, ne(ID, keep.value())),
                combine(
                        set(REVOKED_AT, Date.from(now)),
                        set(REASON, SessionDocument.name(reason)),
                        unset(NEWEST),
                        unset(EXPIRES_AT),
                        inc(VERSION, 1L)));
    }

    @Override
    public void forgetOver(AccountId account, Instant before) {
        Date then = Date.from(before);
        sessions.deleteMany(and(eq(ACCOUNT_ID, account.value()), or(lt(EXPIRES_AT, then), lt(REVOKED_AT, then))));
    }
}
