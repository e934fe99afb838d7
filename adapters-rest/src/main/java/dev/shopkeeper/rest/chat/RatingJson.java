package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.chat.Feedback.Rating;
import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word on an answer, as it is sent.
 *
 * @param rating up or down
 */
@Serdeable
record RatingJson(
        @Nullable String rating,
        @Nullable String reason,
        @Nullable String comment) {

    Rating wanted() {
        return switch (rating == null ? "" : rating.strip().toLowerCase(Locale.ROOT)) {
            case "up" -> Rating.UP;
            case "down" -> Rating.DOWN;
            default -> throw InvalidInput.field("rating", "must be up or down");
        };
    }
}
