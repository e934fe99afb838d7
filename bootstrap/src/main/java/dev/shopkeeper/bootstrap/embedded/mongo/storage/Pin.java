package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;

/** A version of the store that stays readable until it is closed. */
public final class Pin implements AutoCloseable {

    private final MVStore store;
    private final TxCounter usage;

    Pin(MVStore store, TxCounter usage) {
        this.store = store;
        this.usage = usage;
    }

    @Override
    public void close() {
        store.deregisterVersionUsage(usage);
    }
}
