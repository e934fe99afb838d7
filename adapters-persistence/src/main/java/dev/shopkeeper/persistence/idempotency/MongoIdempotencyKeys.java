package dev.shopkeeper.persistence.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.idempotency.Claim;
import dev.shopkeeper.application.idempotency.IdempotencyKeys;
import dev.shopkeeper.application.idempotency.KeptAnswer;
import dev.shopkeeper.application.idempotency.KeyedRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The unique {@code _id} decides who is first; a claim that is over is taken by whoever replaces just that claim. */
@Singleton
@MongoAdapter
class MongoIdempotencyKeys implements IdempotencyKeys {

    private final MongoCollection<Document> keys;

    MongoIdempotencyKeys(MongoDatabase database) {
        this.keys = database.getCollection("idempotency_keys");
        Indexes.ensure(keys, Indexes.on(KeyDocument.KEPT_UNTIL));
    }

    @Override
    public Claim claim(KeyedRequest request, String owner, Instant now, Instant leaseUntil, Instant keptUntil) {
        Document mine = KeyDocument.claimed(request, owner, leaseUntil, keptUntil);
        while (true) {
            if (Duplicates.insertIfNew(keys, mine)) {
                return new Claim.First(owner);
            }
            Document stored =
                    keys.find(eq(KeyDocument.id(request))).batchSize(1).first();
            if (stored == null) {
                continue;
            }
            Claim claim = read(stored, request, now);
            if (claim != null) {
                return claim;
            }
            Bson theOneThatIsOver = and(
                    eq(KeyDocument.id(request)),
                    eq(KeyDocument.OWNER, stored.getString(KeyDocument.OWNER)),
                    eq(KeyDocument.LEASE_UNTIL, stored.getDate(KeyDocument.LEASE_UNTIL)));
            if (keys.replaceOne(theOneThatIsOver, mine).getModifiedCount() == 1) {
                return new Claim.First(owner);
            }
        }
    }

    /** What the stored key says; null when it is over and free to take. */
    private static @Nullable Claim read(Document stored, KeyedRequest request, Instant now) {
        if (!KeyDocument.time(stored, KeyDocument.KEPT_UNTIL).isAfter(now)) {
            return null;
        }
        if (!request.fingerprint().equals(stored.getString(KeyDocument.FINGERPRINT))) {
            return new Claim.OtherRequest();
        }
        Document answer = stored.get(KeyDocument.ANSWER, Document.class);
        if (answer != null) {
            return new Claim.Answered(KeyDocument.toAnswer(answer));
        }
        return KeyDocument.time(stored, KeyDocument.LEASE_UNTIL).isAfter(now) ? new Claim.Running() : null;
    }

    @Override
    public void keep(KeyedRequest request, String owner, KeptAnswer answer) {
        keys.updateOne(heldBy(request, owner), Updates.set(KeyDocument.ANSWER, KeyDocument.of(answer)));
    }

    @Override
    public void release(KeyedRequest request, String owner) {
        keys.deleteOne(heldBy(request, owner));
    }

    @Override
    public void sweep(Instant now) {
        keys.deleteMany(lte(KeyDocument.KEPT_UNTIL, Date.from(now)));
    }

    private static Bson heldBy(KeyedRequest request, String owner) {
        return and(eq(KeyDocument.id(request)), eq(KeyDocument.OWNER, owner), exists(KeyDocument.ANSWER, false));
    }
}
