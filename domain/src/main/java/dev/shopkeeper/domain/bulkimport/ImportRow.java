package dev.shopkeeper.domain.bulkimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One data record of a file.
 *
 * @param number counted from 1, the header not counted; a quoted line break does not make another record
 * @param cells  as they came; may be fewer or more than the header has
 * @param fault  why the record could not be read as one, for people; null when it could
 */
public record ImportRow(
        long number, List<String> cells, @Nullable String fault) {
    public ImportRow {
        cells = List.copyOf(cells);
    }
}
