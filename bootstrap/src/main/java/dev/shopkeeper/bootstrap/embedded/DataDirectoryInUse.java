package dev.shopkeeper.bootstrap.embedded;

import java.nio.file.Path;

/** Another process holds the data folder. */
public final class DataDirectoryInUse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path path) {
        super("The data folder " + path.toAbsolutePath() + " is in use by another process. Stop that process, or give "
                + "this one a folder of its own with SHOPKEEPER_DATA_DIR.");
    }
}
