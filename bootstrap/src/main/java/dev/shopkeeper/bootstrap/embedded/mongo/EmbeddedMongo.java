package dev.shopkeeper.bootstrap.embedded.mongo;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MongoDB server in this process, on a free port of the loopback address, its data in one folder.
 *
 * <p>A write that was acknowledged is there after this process was killed. After a loss of power the store is as of its
 * last checkpoint, some seconds old, with what the operating system had written of the journal since; with
 * {@link StoreOptions#withForced} no acknowledged write is lost then either, at the price of a disk force per group of
 * writes.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final DocumentStore store;
    private final WireServer server;

    private EmbeddedMongo(DocumentStore store, WireServer server) {
        this.store = store;
        this.server = server;
    }

    /** Opens the folder's data and starts to listen; refuses a folder that another process has open. */
    public static EmbeddedMongo start(Path directory) {
        return start(directory, StoreOptions.defaults());
    }

    /** The same with other options. */
    public static EmbeddedMongo start(Path directory, StoreOptions options) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make the folder " + directory, e);
        }
        DocumentStore store = DocumentStore.open(directory, options);
        try {
            StoreBackend backend = new StoreBackend(store);
            store.start();
            return new EmbeddedMongo(store, new WireServer(backend));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /** Where a client finds a database. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port() + "/" + database + "?uuidRepresentation=standard";
    }

    /** Stops listening, then closes the store. */
    @Override
    public void close() {
        server.close();
        store.close();
    }
}
