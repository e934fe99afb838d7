package dev.shopkeeper.domain.bulkimport;

import java.util.Map;

/**
 * How the uploader wants a file imported.
 *
 * @param mapping our field's name to the name of a column, or to nothing where none is to fill it
 * @param dryRun  whether to tell only what would happen
 */
public record ImportOptions(OnDuplicate onDuplicate, Map<String, String> mapping, boolean dryRun) {
    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }
}
