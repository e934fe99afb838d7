package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/**
 * One MVStore file and the journal beside it.
 *
 * <p>Writers of different collections run side by side; a checkpoint and a change of the schema wait for them and run
 * alone, so that a checkpoint never holds half a command. Readers never wait: they pin the version they read.
 */
public final class DocumentStore implements AutoCloseable {

    private static final String FILE = "store.mv";
    private static final String JOURNAL = "journal";
    private static final int LEAST_FILL_RATE = 50;
    private static final int LEAST_FILL_RATE_WHEN_BUSY = 25;
    private static final int COMPACTION_BYTES = 8 << 20;
    private static final long SMALL_FILE = 32L << 20;

    static {
        // H2 asserts here that a chunk it moves ahead of a limit ends before it too. Its own choice of free room does
        // not
        // promise that, and nothing depends on it.
        ClassLoader classes = DocumentStore.class.getClassLoader();
        classes.setClassAssertionStatus("org.h2.mvstore.RandomAccessStore", false);
    }

    private final MVStore store;
    private final Journal journal;
    private final StoreOptions options;
    private final Catalog catalog;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Caretaker caretaker;
    private final ThreadLocal<JournalBatch> batches = ThreadLocal.withInitial(JournalBatch::new);

    private boolean schemaChanged;
    private volatile boolean unsynced;
    private volatile long committedJournal;
    private volatile long lastCheckpoint = System.nanoTime();
    private volatile @Nullable RuntimeException failure;
    private boolean closed;

    private DocumentStore(Path directory, MVStore store, StoreOptions options) {
        this.store = store;
        this.options = options;
        this.journal = new Journal(directory, options.forced());
        this.catalog = new Catalog(store);
        this.caretaker = new Caretaker(this);
    }

    /** Opens the store of a folder; the caller then replays the journal and calls {@link #start()}. */
    public static DocumentStore open(Path directory, StoreOptions options) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(directory.resolve(FILE).toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(options.cacheMegabytes())
                    .open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            return new DocumentStore(directory, store, options);
        } catch (MVStoreException e) {
            throw new StoreInUse(directory, e);
        }
    }

    /** What was written since the last checkpoint, in order. */
    public interface Redo {
        void redo(int collection, long recordId, byte @Nullable [] bson);
    }

    /** Repeats what was acknowledged after the last checkpoint; gives how many documents it touched. */
    public long replay(Redo redo) {
        return journal.replay(catalog.get(JOURNAL), redo::redo);
    }

    /** Makes the store ready for writes. */
    public void start() {
        alone(this::checkpointAlone);
        caretaker.start();
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The documents of a collection by record id. */
    public MVMap<Long, byte[]> documents(int collection) {
        return store.openMap(
                "c" + collection,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(DocumentDataType.INSTANCE));
    }

    /** The entries of an index. */
    public MVMap<byte[], Long> entries(int collection, String indexName, boolean unique) {
        String name = indexMap(collection, indexName);
        if (!store.hasMap(name)) {
            schemaChanged = true;
        }
        return store.openMap(
                name,
                new MVMap.Builder<byte[], Long>()
                        .keyType(KeyDataType.INSTANCE)
                        .valueType(unique ? RecordIdDataType.INSTANCE : NoValueDataType.INSTANCE));
    }

    /** Whether an index has been built before. */
    public boolean hasEntries(int collection, String indexName) {
        return store.hasMap(indexMap(collection, indexName));
    }

    /** Removes the entries of an index; within {@link #changeSchema}. */
    public void removeEntries(int collection, String indexName) {
        String name = indexMap(collection, indexName);
        schemaChanged = true;
        catalog.remove(name);
        store.removeMap(name);
    }

    /** Removes the documents of a collection; within {@link #changeSchema}. */
    public void removeDocuments(String namespace, int collection) {
        schemaChanged = true;
        catalog.removeCollection(namespace);
        store.removeMap("c" + collection);
    }

    /** The name under which the catalog keeps what is known of an index. */
    public static String indexMap(int collection, String indexName) {
        return "c" + collection + ".i." + indexName;
    }

    /** Begins a write; waits while a checkpoint runs. */
    public WriteScope beginWrite() {
        gate.readLock().lock();
        RuntimeException failed = failure;
        if (failed != null || closed) {
            gate.readLock().unlock();
            throw new IllegalStateException("The document store no longer takes writes", failed);
        }
        return new WriteScope(this, batches.get());
    }

    /** Changes what collections and indexes there are: alone, and durable when it returns. */
    public <T> T changeSchema(Supplier<T> change) {
        gate.writeLock().lock();
        try {
            T result = change.get();
            if (gate.getWriteHoldCount() == 1 && schemaChanged) {
                checkpointAlone();
            }
            return result;
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Notes within {@link #changeSchema} that there is something to make durable. */
    public void schemaChanged() {
        schemaChanged = true;
    }

    /** Writes what is in memory where it has become much; within {@link #changeSchema}. */
    public void relieve() {
        if (isMemoryFull()) {
            checkpointAlone();
            schemaChanged = true;
        }
    }

    /** Keeps the present version readable until it is released. */
    public Pin pin() {
        return new Pin(store, store.registerVersionUsage());
    }

    /** Bytes of the file. */
    public long fileSize() {
        return store.getFileStore().size();
    }

    /** Writes everything that is only in memory and in the journal to the file. */
    public void checkpoint() {
        alone(this::checkpointAlone);
    }

    /** Writes what is due, forces it to the disk, and makes the file smaller where that pays. */
    void tend() {
        long age = System.nanoTime() - lastCheckpoint;
        if (journal.size() > 0 && age > options.checkpointInterval().toNanos()) {
            checkpoint();
        }
        sync();
        boolean busy = System.nanoTime() - lastCheckpoint
                < options.checkpointInterval().toNanos();
        int least = busy ? LEAST_FILL_RATE_WHEN_BUSY : LEAST_FILL_RATE;
        if (fileSize() > SMALL_FILE && store.getFileStore().getChunksFillRate() < least) {
            alone(this::compactAlone);
        }
    }

    @Override
    public void close() {
        caretaker.close();
        gate.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            if (failure == null) {
                checkpointAlone();
            }
            closed = true;
            journal.close();
            store.close((int) options.closingCompaction().toMillis());
        } finally {
            gate.writeLock().unlock();
        }
    }

    void append(JournalBatch batch) {
        if (batch.isEmpty()) {
            return;
        }
        if (gate.isWriteLockedByCurrentThread()) {
            schemaChanged = true;
        }
        try {
            journal.append(batch);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            batch.clear();
        }
    }

    void endWrite(JournalBatch batch) {
        try {
            append(batch);
        } finally {
            gate.readLock().unlock();
        }
        boolean due = isMemoryFull() || journal.size() > (long) options.journalMegabytes() << 20;
        if (due && !gate.isWriteLockedByCurrentThread()) {
            checkpoint();
        }
    }

    private boolean isMemoryFull() {
        return store.getUnsavedMemory() > options.dirtyMegabytes() << 20;
    }

    private void alone(Runnable action) {
        gate.writeLock().lock();
        try {
            if (!closed && failure == null) {
                action.run();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void checkpointAlone() {
        sync();
        long next = journal.rotate();
        catalog.put(JOURNAL, next);
        store.commit();
        committedJournal = next;
        schemaChanged = false;
        unsynced = true;
        lastCheckpoint = System.nanoTime();
    }

    private void compactAlone() {
        long before = lastCheckpoint;
        checkpointAlone();
        store.compact(LEAST_FILL_RATE, COMPACTION_BYTES);
        lastCheckpoint = before;
    }

    /** The file must be on the disk before a later checkpoint may reuse room, and before the journal may go. */
    private synchronized void sync() {
        if (unsynced) {
            unsynced = false;
            long journalInUse = committedJournal;
            store.sync();
            journal.deleteBefore(journalInUse);
        }
    }
}
