package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the ledger.
 *
 * @param from         the first day
 * @param to           the last day
 * @param customer     of this one only; null means of all
 * @param conversation of this one only; null means of all
 */
public record UsageQuery(
        LocalDate from,
        LocalDate to,
        Grouping by,
        @Nullable CustomerId customer,
        @Nullable ConversationId conversation) {

    /** The most days one question reaches over. */
    public static final int MOST_DAYS = 366;

    /** What the groups are. */
    public enum Grouping {
        DAY,
        MODEL,
        CUSTOMER,
        CONVERSATION
    }

    public UsageQuery {
        if (from.isAfter(to)) {
            throw InvalidInput.field("from", "must not be after to");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw InvalidInput.field("from", "must be at most " + MOST_DAYS + " days before to");
        }
    }
}
