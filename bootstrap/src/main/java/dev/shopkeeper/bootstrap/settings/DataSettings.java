package dev.shopkeeper.bootstrap.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where embedded mode keeps its store, secrets and captured mail.
 *
 * @param embedded whether this is embedded mode: no MongoDB was named
 * @param demo     whether an empty store gets demo data
 */
public record DataSettings(Path directory, boolean embedded, boolean demo) {

    static DataSettings read(Variables variables, boolean embedded) {
        Path directory = variables
                .parsed("SHOPKEEPER_DATA_DIR", Path::of, "must be a path to a folder")
                .orElse(Path.of("data"))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            variables.refuse("SHOPKEEPER_DATA_DIR", "must be a path to a folder, and names something else");
        }
        return new DataSettings(directory, embedded, variables.flag("SHOPKEEPER_DEMO", embedded));
    }
}
