package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tends a store in the background. */
final class Caretaker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    private static final long EVERY_MILLIS = 500;

    private final DocumentStore store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embedded-mongo-caretaker").factory());

    Caretaker(DocumentStore store) {
        this.store = store;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::tend, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("The embedded document store is still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tend() {
        try {
            store.tend();
        } catch (RuntimeException e) {
            log.error("The embedded document store could not be tended", e);
        }
    }
}
