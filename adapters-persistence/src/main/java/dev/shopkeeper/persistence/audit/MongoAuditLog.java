package dev.shopkeeper.persistence.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * Deeds in the collection {@code audit_log}. Ids grow with time, so that they sort by it; what is too old, or too much,
 * is removed now and then while writing.
 */
@Singleton
@MongoAdapter
class MongoAuditLog implements AuditLog {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final int MOST = 200_000;
    private static final int TIDY_EVERY = 1_000;

    private final MongoCollection<Document> log;
    private final IdSource ids;
    private final AtomicLong written = new AtomicLong();

    MongoAuditLog(MongoDatabase database, IdSource ids) {
        this.log = database.getCollection("audit_log");
        this.ids = ids;
        Indexes.ensure(log, Indexes.on("at", "_id"));
    }

    @Override
    public void record(AuditEntry entry) {
        Document document = new Document("_id", ids.next())
                .append("at", entry.at())
                .append("actor", entry.actor())
                .append("action", entry.action());
        if (entry.subjectId() != null) {
            document.append("subject", entry.subjectId());
        }
        log.insertOne(document);
        if (written.getAndIncrement() % TIDY_EVERY == 0) {
            tidy(entry.at());
        }
    }

    private void tidy(Instant now) {
        log.deleteMany(Filters.lt("at", now.minus(KEPT)));
        if (log.estimatedDocumentCount() > MOST) {
            Document oldestKept = log.find()
                    .sort(Sorts.descending("at", "_id"))
                    .skip(MOST)
                    .limit(1)
                    .batchSize(2)
                    .first();
            if (oldestKept != null) {
                log.deleteMany(Filters.lte("at", oldestKept.getDate("at")));
            }
        }
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        List<AuditEntry> latest = new ArrayList<>();
        log.find()
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .batchSize(limit + 1)
                .forEach(document -> latest.add(entry(document)));
        return latest;
    }

    private static AuditEntry entry(Document document) {
        return new AuditEntry(
                text(document, "actor"),
                text(document, "action"),
                document.getString("subject"),
                Objects.requireNonNull(document.getDate("at")).toInstant());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field));
    }
}
