package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of an answer; of each answer the latest word counts. */
public record Feedback(
        MessageId answer,
        CustomerId customer,
        Rating rating,
        @Nullable String reason,
        @Nullable String comment,
        Instant at) {

    public static final int MAX_REASON = 200;
    public static final int MAX_COMMENT = 2_000;

    /** Thumbs up or down. */
    public enum Rating {
        UP,
        DOWN
    }

    public Feedback {
        reason = blankToNull(reason);
        comment = blankToNull(comment);
        check("reason", reason, MAX_REASON);
        check("comment", comment, MAX_COMMENT);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void check(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw InvalidInput.field(field, "must have at most " + most + " characters");
        }
    }
}
