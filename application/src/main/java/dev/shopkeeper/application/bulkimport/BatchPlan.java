package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import java.time.Instant;
import java.util.List;

/**
 * What is to become of a batch of records.
 *
 * @param firstRow the number of the batch's first record
 * @param outcomes one for each record, in order
 * @param at       the moment that stands on what is written
 */
public record BatchPlan(ImportId importId, long firstRow, List<RowOutcome> outcomes, Instant at) {
    public BatchPlan {
        outcomes = List.copyOf(outcomes);
    }
}
