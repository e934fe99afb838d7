package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.file.Path;

/** Another process has the folder open. */
public final class StoreInUse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public StoreInUse(Path directory, Throwable cause) {
        super("The folder " + directory.toAbsolutePath() + " is in use by another process", cause);
    }
}
