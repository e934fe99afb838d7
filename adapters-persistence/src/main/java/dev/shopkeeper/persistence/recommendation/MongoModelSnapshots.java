package dev.shopkeeper.persistence.recommendation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.recommendation.training.ModelSnapshots;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.persistence.ChunkedInput;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.MongoOutages;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Models in MongoDB. A number is taken before the content is written, so that what a crash leaves behind can be found. */
@Singleton
@MongoAdapter
class MongoModelSnapshots implements ModelSnapshots {

    private static final int BATCH = 100;
    private static final String SERVING = "serving";
    private static final String TAKEN = "taken";

    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> types;

    MongoModelSnapshots(MongoDatabase database) {
        this.versions = database.getCollection("models");
        this.chunks = database.getCollection("model_chunks");
        this.types = database.getCollection("model_types");
        Indexes.ensure(
                versions,
                Indexes.on(ModelVersionDocument.TYPE, "-" + ModelVersionDocument.VERSION),
                Indexes.on(ModelVersionDocument.TRAINED_AT));
        Indexes.ensure(chunks, Indexes.on(ModelVersionDocument.TYPE, ModelVersionDocument.VERSION));
    }

    @Override
    public long nextVersion(ModelType type) {
        Document after = types.findOneAndUpdate(
                eq("_id", type.wireName()),
                Updates.inc(TAKEN, 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(after).getLong(TAKEN);
    }

    @Override
    public long write(ModelType type, long version, Content content) throws IOException {
        Document head =
                new Document(ModelVersionDocument.TYPE, type.wireName()).append(ModelVersionDocument.VERSION, version);
        ChunkedOutput out = new ChunkedOutput(chunks, ModelVersionDocument.id(type, version), head);
        try (out) {
            content.writeTo(out);
        }
        return out.written();
    }

    @Override
    public void keep(ModelVersion version) {
        Document document = ModelVersionDocument.of(version);
        versions.replaceOne(eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<ModelVersion> find(ModelType type, long version) {
        return Optional.ofNullable(versions.find(eq("_id", ModelVersionDocument.id(type, version)))
                        .first())
                .map(ModelVersionDocument::toVersion);
    }

    @Override
    public List<ModelVersion> versions(@Nullable ModelType type, int limit) {
        FindIterable<Document> found = type == null
                ? versions.find().sort(Sorts.descending(ModelVersionDocument.TRAINED_AT))
                : versions.find(ofType(type)).sort(newestFirst());
        return found.limit(limit)
                .batchSize(BATCH)
                .map(ModelVersionDocument::toVersion)
                .into(new ArrayList<>());
    }

    @Override
    public InputStream open(ModelType type, long version) {
        Document found =
                versions.find(eq("_id", ModelVersionDocument.id(type, version))).first();
        long length = found == null ? 0 : found.getLong(ModelVersionDocument.BYTES);
        String name = ModelVersionDocument.id(type, version);
        return new ChunkedInput(length, n -> chunk(name, n));
    }

    private byte[] chunk(String name, long n) throws EOFException {
        try {
            Document chunk = chunks.find(eq("_id", ChunkedOutput.id(name, n))).first();
            if (chunk == null) {
                throw new EOFException("a part of " + name + " is gone");
            }
            return chunk.get("data", Binary.class).getData();
        } catch (MongoException failed) {
            throw MongoOutages.told(failed);
        }
    }

    @Override
    public Map<ModelType, Long> active() {
        Map<ModelType, Long> active = new EnumMap<>(ModelType.class);
        for (Document each : types.find().batchSize(BATCH)) {
            Long serving = each.getLong(SERVING);
            if (serving != null) {
                ModelType.find(each.getString("_id")).ifPresent(type -> active.put(type, serving));
            }
        }
        return active;
    }

    @Override
    public boolean activate(ModelType type, long version, @Nullable Long expected) {
        Bson as = and(eq("_id", type.wireName()), eq(SERVING, expected));
        if (types.updateOne(as, Updates.set(SERVING, version)).getMatchedCount() > 0) {
            return true;
        }
        return expected == null
                && Duplicates.insertIfNew(
                        types,
                        new Document("_id", type.wireName())
                                .append(TAKEN, version)
                                .append(SERVING, version));
    }

    @Override
    public int prune(ModelType type, int keep) {
        List<Long> kept = versions.find(ofType(type))
                .sort(newestFirst())
                .batchSize(BATCH)
                .map(each -> each.getLong(ModelVersionDocument.VERSION))
                .into(new ArrayList<>());
        Long serving = active().get(type);
        Set<Long> staying = kept.stream().limit(keep).collect(Collectors.toSet());
        if (serving != null) {
            staying.add(serving);
        }
        List<Long> going =
                kept.stream().filter(version -> !staying.contains(version)).toList();
        for (long version : going) {
            versions.deleteOne(eq("_id", ModelVersionDocument.id(type, version)));
            removeChunks(type, version);
        }
        removeLeftBehind(type, Set.copyOf(kept));
        return going.size();
    }

    /** What was written by trainings that never came to keep it: whatever is older than the newest that is kept. */
    private void removeLeftBehind(ModelType type, Set<Long> kept) {
        long newest = kept.stream().mapToLong(Long::longValue).max().orElse(0);
        Set<Long> lost = chunks
                .find(and(ofType(type), lt(ModelVersionDocument.VERSION, newest)))
                .projection(new Document(ModelVersionDocument.VERSION, 1))
                .batchSize(BATCH)
                .map(chunk -> chunk.getLong(ModelVersionDocument.VERSION))
                .into(new ArrayList<>())
                .stream()
                .filter(version -> !kept.contains(version))
                .collect(Collectors.toSet());
        lost.forEach(version -> removeChunks(type, version));
    }

    private void removeChunks(ModelType type, long version) {
        chunks.deleteMany(and(ofType(type), eq(ModelVersionDocument.VERSION, version)));
    }

    private static Bson ofType(ModelType type) {
        return eq(ModelVersionDocument.TYPE, type.wireName());
    }

    private static Bson newestFirst() {
        return Sorts.descending(ModelVersionDocument.VERSION);
    }
}
