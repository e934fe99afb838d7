package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of a collection: its definition, its entries, and what is known of the documents in it.
 *
 * <p>A key of a unique index leads to a record id; a key of any other index ends with it.
 */
public final class CollectionIndex extends Index<Long> {

    private final IndexDefinition definition;
    private final IndexKeys keys;
    private final MVMap<byte[], Long> entries;
    private final IndexTraits traits;
    private final boolean fresh;

    /** An index; {@code fresh} where its entries are yet to be made from the documents. */
    public CollectionIndex(IndexDefinition definition, MVMap<byte[], Long> entries, IndexTraits traits, boolean fresh) {
        super(definition.name(), definition.keys(), definition.sparse());
        this.definition = definition;
        this.keys = new IndexKeys(definition);
        this.entries = entries;
        this.traits = traits;
        this.fresh = fresh;
    }

    /** Whether its entries are yet to be made from the documents. */
    public boolean isFresh() {
        return fresh;
    }

    public IndexDefinition definition() {
        return definition;
    }

    public MVMap<byte[], Long> entries() {
        return entries;
    }

    /** Whether some document has an array on one of the fields. */
    boolean isMultikey() {
        return traits.isMultikey();
    }

    /** Whether the order of the entries is the order the sorter gives. */
    boolean hasSortOrder() {
        return !traits.isMultikey() && !traits.isUnordered();
    }

    /** The keys of a document, without its record id, in the order found. */
    public List<byte[]> keysOf(Document document) {
        return keys.of(document, traits);
    }

    /** Refuses a key that another document has. */
    public void checkUnique(List<byte[]> added, long ownRecordId, Document document, MongoCollection<?> collection) {
        if (!definition.unique()) {
            return;
        }
        for (byte[] key : added) {
            Long holder = entries.get(key);
            if (holder != null && holder != ownRecordId) {
                throw duplicate(key, document, collection);
            }
        }
    }

    /** Takes a unique key for a document, unless another has it. */
    boolean claim(byte[] key, long recordId) {
        return entries.putIfAbsent(key, recordId) == null;
    }

    /** The failure of a document whose key another has. */
    DuplicateKeyError duplicate(byte[] key, Document document, MongoCollection<?> collection) {
        return new DuplicateKeyError(this, collection, getKeys(), conflict(key, document));
    }

    /** Adds entries of a document. */
    public void add(List<byte[]> added, long recordId) {
        for (byte[] key : added) {
            entries.put(definition.unique() ? key : KeyBuffer.withRecordId(key, recordId), recordId);
        }
    }

    /** Adds whole entries of an index that is not unique. */
    void addEntries(List<byte[]> whole) {
        for (byte[] entry : whole) {
            entries.put(entry, 0L);
        }
    }

    /** Removes entries of a document. */
    public void remove(List<byte[]> removed, long recordId) {
        for (byte[] key : removed) {
            if (definition.unique()) {
                entries.remove(key, recordId);
            } else {
                entries.remove(KeyBuffer.withRecordId(key, recordId));
            }
        }
    }

    /** The record id of an entry. */
    long recordId(byte[] key, Long value) {
        return definition.unique() ? value : KeyBuffer.recordIdOf(key);
    }

    private KeyValue conflict(byte[] key, Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldPath path : keys.paths()) {
            Object value = path.get(document);
            values.add(value instanceof Missing || value instanceof FieldPath.BehindArray ? null : value);
        }
        if (keys.paths().size() == 1) {
            for (Object value : keys.paths().getFirst().values(document)) {
                if (Arrays.equals(
                        new KeyBuffer().append(value, definition.isAscending(0)).toBytes(), key)) {
                    values.set(0, value);
                }
            }
        }
        return new KeyValue(values);
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean isSparse() {
        return definition.sparse();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof CollectionIndex index && definition.equals(index.definition);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.sizeAsLong();
    }

    @Override
    public void drop() {
        // the database removes the entries
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        throw onlyThroughItsCollection();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        throw onlyThroughItsCollection();
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        throw onlyThroughItsCollection();
    }

    @Override
    public Long remove(Document document) {
        throw onlyThroughItsCollection();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw onlyThroughItsCollection();
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        throw onlyThroughItsCollection();
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        throw onlyThroughItsCollection();
    }

    private static UnsupportedOperationException onlyThroughItsCollection() {
        return new UnsupportedOperationException("An index is changed by its collection");
    }
}
