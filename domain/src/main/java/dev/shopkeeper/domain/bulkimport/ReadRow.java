package dev.shopkeeper.domain.bulkimport;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record, understood as far as it goes.
 *
 * @param content  what it says
 * @param fault    why it cannot be taken, whatever the shop knows already; null when it can
 * @param warnings what is odd about it
 */
public record ReadRow<R>(ImportRow row, R content, RowOutcome.@Nullable Refused fault, List<FieldError> warnings) {

    public ReadRow {
        warnings = List.copyOf(warnings);
    }

    /** A record that says this and can be taken. */
    public static <R> ReadRow<R> of(ImportRow row, R content, List<FieldError> warnings) {
        return new ReadRow<>(row, content, null, warnings);
    }

    /** A record that cannot be taken. */
    public static <R> ReadRow<R> refused(ImportRow row, R content, @Nullable String field, String reason) {
        return new ReadRow<>(row, content, new RowOutcome.Refused(field, reason), List.of());
    }

    /** This record, which cannot be taken after all. */
    public ReadRow<R> refused(String reason) {
        return refused(row, content, null, reason);
    }

    public long number() {
        return row.number();
    }
}
