package dev.shopkeeper.bootstrap.embedded.mongo;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.WriteScope;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose turn it is to change a collection: one command's at a time, whose changes are durable when it ends. */
final class WriteTurn {

    private final DocumentStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WriteScope scope;

    WriteTurn(DocumentStore store) {
        this.store = store;
    }

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    /** Where the command in turn notes its changes. */
    WriteScope scope() {
        return Objects.requireNonNull(scope);
    }

    /** Runs one command's changes; calls within calls are part of the same command. */
    <T> T take(Supplier<T> changes, Runnable afterwards) {
        lock.lock();
        try {
            if (scope != null) {
                return changes.get();
            }
            try (WriteScope opened = store.beginWrite()) {
                scope = opened;
                return changes.get();
            } finally {
                scope = null;
                afterwards.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
