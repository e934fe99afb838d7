package dev.shopkeeper.bootstrap.embedded.mongo.storage;

/**
 * One command's changes: while it is open no checkpoint runs, and closing it appends them to the journal.
 *
 * <p>The caller holds the lock of the collection it changes, before and until after.
 */
public final class WriteScope implements AutoCloseable {

    private static final int FLUSH_BYTES = 1 << 18;

    private final DocumentStore store;
    private final JournalBatch batch;

    WriteScope(DocumentStore store, JournalBatch batch) {
        this.store = store;
        this.batch = batch;
    }

    /** Notes that a document was inserted or replaced. */
    public void put(int collection, long recordId, byte[] bson) {
        batch.put(collection, recordId, bson);
        flushIfLarge();
    }

    /** Notes that a document was removed. */
    public void remove(int collection, long recordId) {
        batch.remove(collection, recordId);
        flushIfLarge();
    }

    @Override
    public void close() {
        store.endWrite(batch);
    }

    private void flushIfLarge() {
        if (batch.length() >= FLUSH_BYTES) {
            store.append(batch);
        }
    }
}
