package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import dev.shopkeeper.bootstrap.embedded.mongo.query.BulkEntries;
import dev.shopkeeper.bootstrap.embedded.mongo.query.CollectionIndex;
import dev.shopkeeper.bootstrap.embedded.mongo.query.DocumentKeys;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.Catalog;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.Pin;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.WriteScope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of a collection and their index entries, always changed together. */
final class Records {

    private final int number;
    private final Catalog catalog;
    private final MVMap<Long, byte[]> documents;
    private final List<CollectionIndex> indexes = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes;
    private long lastRecordId;

    Records(int number, Catalog catalog, MVMap<Long, byte[]> documents) {
        this.number = number;
        this.catalog = catalog;
        this.documents = documents;
        this.bytes = new AtomicLong(catalog.get(sizeFact()));
        Long last = documents.lastKey();
        this.lastRecordId = last == null ? 0 : last;
    }

    int number() {
        return number;
    }

    MVMap<Long, byte[]> documents() {
        return documents;
    }

    List<CollectionIndex> indexes() {
        return indexes;
    }

    /** Bytes of all documents. */
    long size() {
        return bytes.get();
    }

    /** Refuses a document whose unique keys are taken; gives its keys. */
    DocumentKeys check(Document document, long recordId, MongoCollection<?> collection) {
        DocumentKeys keys = DocumentKeys.of(document, indexes);
        keys.checkUnique(recordId, document, collection);
        return keys;
    }

    void insert(Document document, MongoCollection<?> collection, WriteScope scope) {
        byte[] bson = BsonBytes.encode(document);
        DocumentKeys keys = DocumentKeys.of(document, indexes);
        long recordId = ++lastRecordId;
        keys.claim(recordId, document, collection);
        documents.put(recordId, bson);
        keys.addOthers(recordId);
        scope.put(number, recordId, bson);
        grow(bson.length);
    }

    /** Inserts all of them, or none where a unique key of one is taken or the indexes are others by now; says which. */
    boolean insertAll(PreparedInsert prepared, WriteScope scope) {
        if (!prepared.isFor(indexes)) {
            return false;
        }
        long first = lastRecordId + 1;
        BulkEntries entries = new BulkEntries(prepared.indexes(), prepared.keys(), first);
        if (!entries.claim()) {
            return false;
        }
        lastRecordId += prepared.contents().size();
        long added = 0;
        for (int i = 0; i < prepared.contents().size(); i++) {
            byte[] bson = prepared.contents().get(i);
            documents.put(first + i, bson);
            scope.put(number, first + i, bson);
            added += bson.length;
        }
        entries.addOthers();
        grow(added);
        return true;
    }

    void replace(long recordId, Document document, DocumentKeys before, DocumentKeys after, WriteScope scope) {
        byte[] bson = BsonBytes.encode(document);
        before.replaceBy(after, recordId);
        byte[] old = documents.put(recordId, bson);
        scope.put(number, recordId, bson);
        grow(bson.length - (old == null ? 0 : old.length));
    }

    void remove(long recordId, Document document, WriteScope scope) {
        byte[] old = documents.remove(recordId);
        if (old != null) {
            DocumentKeys.of(document, indexes).remove(recordId);
            scope.remove(number, recordId);
            grow(-old.length);
        }
    }

    /** Repeats a change from the journal, whatever is stored now. */
    void redo(long recordId, byte @Nullable [] bson) {
        byte[] old = documents.get(recordId);
        if (old != null) {
            DocumentKeys.of(BsonBytes.decode(old), indexes).remove(recordId);
            grow(-old.length);
        }
        if (bson == null) {
            documents.remove(recordId);
        } else {
            documents.put(recordId, bson);
            DocumentKeys.of(BsonBytes.decode(bson), indexes).add(recordId);
            lastRecordId = Math.max(lastRecordId, recordId);
            grow(bson.length);
        }
    }

    /** Takes every document into a new index, or none where two share a unique key. */
    void build(CollectionIndex index, MongoCollection<?> collection, DocumentStore store) {
        index.entries().clear();
        try (Pin _ = store.pin()) {
            Cursor<Long, byte[]> all = documents.cursor(null);
            while (all.hasNext()) {
                long recordId = all.next();
                Document document = BsonBytes.decode(all.getValue());
                List<byte[]> keys = index.keysOf(document);
                index.checkUnique(keys, recordId, document, collection);
                index.add(keys, recordId);
                store.relieve();
            }
        } catch (MongoServerError e) {
            index.entries().clear();
            throw e;
        }
    }

    private void grow(long by) {
        catalog.put(sizeFact(), bytes.addAndGet(by));
    }

    private String sizeFact() {
        return "c" + number + ".bytes";
    }
}
