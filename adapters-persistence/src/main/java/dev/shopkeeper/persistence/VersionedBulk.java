package dev.shopkeeper.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.bson.conversions.Bson;

/**
 * Many documents written at once, each guarded by its unique keys and by its {@code version}, which counts from 1.
 *
 * @param <T> what the documents are read as
 */
public final class VersionedBulk<T> {

    private static final String ID = "_id";
    private static final String VERSION = "version";

    /** A bulk of so many is written in two halves at once. */
    private static final int WORTH_PARTING = 200;

    private static final ThreadFactory OTHER_HALF =
            Thread.ofPlatform().daemon().name("other-half").factory();

    private final MongoCollection<T> collection;
    private final Function<T, String> idOf;
    private final ToLongFunction<T> versionOf;

    public VersionedBulk(MongoCollection<T> collection, Function<T, String> idOf, ToLongFunction<T> versionOf) {
        this.collection = collection;
        this.idOf = idOf;
        this.versionOf = versionOf;
    }

    /** The document that this one replaces. */
    public Bson before(T next) {
        return at(idOf.apply(next), versionOf.applyAsLong(next) - 1);
    }

    /** The document of this id, where it has this version. */
    public static Bson at(String id, long version) {
        return Filters.and(Filters.eq(ID, id), Filters.eq(VERSION, version));
    }

    /** Removes those that are stored as they are here; gives the ids of those that are stored otherwise. */
    public Set<String> remove(List<T> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        List<DeleteOneModel<T>> removals = all.stream()
                .map(one -> new DeleteOneModel<T>(at(idOf.apply(one), versionOf.applyAsLong(one))))
                .toList();
        int removed = collection
                .bulkWrite(removals, new BulkWriteOptions().ordered(false))
                .getDeletedCount();
        Set<String> left = new HashSet<>();
        if (removed < all.size()) {
            List<String> ids = all.stream().map(idOf).toList();
            collection.find(Filters.in(ID, ids)).batchSize(ids.size()).forEach(one -> left.add(idOf.apply(one)));
        }
        return left;
    }

    /** Inserts what is new and replaces the rest, in no order; gives the ids of those that were not written. */
    public Set<String> write(List<T> all) {
        if (all.size() < WORTH_PARTING) {
            return writePart(all);
        }
        // one half is put on the wire while the store works on the other: work for no virtual thread, as it computes
        int middle = all.size() / 2;
        Set<String> notWritten = new HashSet<>();
        try (ExecutorService other = Executors.newThreadPerTaskExecutor(OTHER_HALF)) {
            Future<Set<String>> half = other.submit(() -> writePart(all.subList(0, middle)));
            notWritten.addAll(writePart(all.subList(middle, all.size())));
            notWritten.addAll(resultOf(half));
        }
        return notWritten;
    }

    private static Set<String> resultOf(Future<Set<String>> half) {
        try {
            return half.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("interrupted while writing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private Set<String> writePart(List<T> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        List<WriteModel<T>> writes = new ArrayList<>(all.size());
        Map<String, T> replacements = new HashMap<>();
        for (T one : all) {
            if (versionOf.applyAsLong(one) == 1) {
                writes.add(new InsertOneModel<>(one));
            } else {
                writes.add(new ReplaceOneModel<>(before(one), one));
                replacements.put(idOf.apply(one), one);
            }
        }
        Set<String> notWritten = new HashSet<>();
        int matched;
        try {
            matched = collection
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (!Duplicates.isOne(error)) {
                    throw e;
                }
                String id = idOf.apply(all.get(error.getIndex()));
                notWritten.add(id);
                replacements.remove(id);
            }
            matched = e.getWriteResult().getMatchedCount();
        }
        if (matched < replacements.size()) {
            notWritten.addAll(missed(replacements));
        }
        return notWritten;
    }

    /** The bulk's answer counts the replacements that met their version, but does not name those that did not. */
    private Set<String> missed(Map<String, T> replacements) {
        Set<String> missed = new HashSet<>(replacements.keySet());
        for (T stored : collection.find(Filters.in(ID, replacements.keySet())).batchSize(replacements.size())) {
            String id = idOf.apply(stored);
            if (stored.equals(replacements.get(id))) {
                missed.remove(id);
            }
        }
        return missed;
    }
}
