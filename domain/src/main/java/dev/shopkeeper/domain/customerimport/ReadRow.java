package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record, understood as far as it goes.
 *
 * @param profile    what it says of a customer
 * @param subscribed what it says of wanting bulk mail; null when nothing
 * @param fault      why it cannot be taken, whatever the shop knows already; null when it can
 * @param warnings   what is odd about it
 */
public record ReadRow(
        ImportRow row,
        Profile profile,
        @Nullable Boolean subscribed,
        RowOutcome.@Nullable Refused fault,
        List<FieldError> warnings) {

    /** Reads a record by the meaning of its columns. */
    public static ReadRow of(ImportRow row, ColumnMapping mapping, ProfileReader reader) {
        if (row.fault() != null) {
            return new ReadRow(row, Profile.EMPTY, null, new RowOutcome.Refused(null, row.fault()), List.of());
        }
        if (row.cells().stream().skip(mapping.width()).anyMatch(cell -> !cell.isBlank())) {
            String reason = "has " + row.cells().size() + " cells where the header has " + mapping.width();
            return new ReadRow(row, Profile.EMPTY, null, new RowOutcome.Refused(null, reason), List.of());
        }
        ProfileReader.Reading reading = reader.read(mapping.raw(row));
        return new ReadRow(row, reading.profile(), mapping.subscribed(row), fault(reading), reading.warnings());
    }

    private static RowOutcome.@Nullable Refused fault(ProfileReader.Reading reading) {
        if (!reading.isValid()) {
            FieldError first = reading.errors().getFirst();
            return new RowOutcome.Refused(first.field(), first.message());
        }
        if (reading.profile().hasKey()) {
            return null;
        }
        return reading.profile().phone() == null
                ? new RowOutcome.Refused(null, "needs an email, a phone or an external_id")
                : new RowOutcome.Refused("phone", "must be a phone number that exists, there being no other key");
    }
}
