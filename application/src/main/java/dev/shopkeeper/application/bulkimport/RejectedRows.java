package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The records that were refused, as they came, so that somebody can mend them and try again. */
public interface RejectedRows {

    /**
     * One refused record.
     *
     * @param cells as they came; none once the person in it has been erased
     * @param keys  what may name a person in it, as far as it could be read
     */
    record RejectedRow(long row, String reason, List<String> cells, List<String> keys) {
        public RejectedRow {
            cells = List.copyOf(cells);
            keys = List.copyOf(keys);
        }
    }

    /** Keeps refused records; one that is kept already is replaced. */
    void save(ImportId id, List<RejectedRow> rows, Instant at);

    /** Shows every one in order. */
    void forEach(ImportId id, Consumer<RejectedRow> reader);

    /** Those in which one of these keys stands; at most 1,000. */
    List<RejectedRow> about(Collection<String> keys);

    /** Blanks the cells of every record in which one of these keys stands. */
    void blank(Collection<String> keys);

    /** Removes those kept before this moment. */
    void removeBefore(Instant moment);
}
