package dev.shopkeeper.persistence.customer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.TombstoneKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tombstones in the collection {@code tombstones}: documents of a keyed hash and nothing else, not even a time, so that
 * they tell nothing to whoever lacks the key.
 */
@Singleton
@MongoAdapter
class MongoTombstones implements Tombstones {

    private static final int BATCH = 3_000;

    private final MongoCollection<Document> tombstones;
    private final TombstoneKey key;

    MongoTombstones(MongoDatabase database) {
        this.tombstones = database.getCollection("tombstones");
        this.key = new TombstoneKey(database);
    }

    @Override
    public void bury(Profile profile) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (String hash : hashes(profile, key.hashing())) {
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", hash), new Document("_id", hash), new ReplaceOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            tombstones.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public List<Boolean> knows(List<Profile> profiles) {
        if (profiles.isEmpty() || tombstones.estimatedDocumentCount() == 0) {
            return profiles.stream().map(profile -> false).toList();
        }
        TombstoneKey.Hashing hashing = key.hashing();
        List<List<String>> hashes =
                profiles.stream().map(profile -> hashes(profile, hashing)).toList();
        List<String> all = hashes.stream().flatMap(List::stream).toList();
        Set<String> buried = new HashSet<>();
        if (!all.isEmpty()) {
            tombstones
                    .find(Filters.in("_id", all))
                    .projection(Projections.include("_id"))
                    .batchSize(BATCH)
                    .forEach(found -> buried.add(found.getString("_id")));
        }
        return hashes.stream()
                .map(some -> some.stream().anyMatch(buried::contains))
                .toList();
    }

    private static List<String> hashes(Profile profile, TombstoneKey.Hashing hashing) {
        List<String> hashes = new ArrayList<>(3);
        add(hashes, hashing, "external_id", profile.externalId());
        add(hashes, hashing, "email", profile.emailKey());
        add(hashes, hashing, "phone", profile.phoneKey());
        return hashes;
    }

    private static void add(List<String> hashes, TombstoneKey.Hashing hashing, String kind, @Nullable String value) {
        if (value != null) {
            hashes.add(hashing.of(kind + '\0' + value));
        }
    }
}
