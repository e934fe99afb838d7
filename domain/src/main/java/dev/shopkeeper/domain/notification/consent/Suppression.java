package dev.shopkeeper.domain.notification.consent;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That an address gets nothing, whoever has it.
 *
 * @param address null once its owner was erased: it is known by a hash then and by nothing else
 * @param note    a word of whoever said so, or the send it came of; null when there is none, or no longer
 * @param since   since when, to the millisecond
 */
public record Suppression(
        @Nullable EmailAddress address,
        SuppressionReason reason,
        @Nullable String note,
        Instant since) {

    public static final int MAX_NOTE = 200;

    public Suppression {
        if (note != null && (note.isBlank() || note.length() > MAX_NOTE)) {
            throw InvalidInput.field("note", "must have 1 to " + MAX_NOTE + " characters");
        }
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same of an address that must not be known any longer. */
    public Suppression blanked() {
        return new Suppression(null, reason, null, since);
    }
}
