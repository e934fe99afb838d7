package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.chat.Feedback;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of an answer. */
@Serdeable
record FeedbackJson(
        String messageId,
        String rating,
        @Nullable String reason,
        @Nullable String comment,
        Instant createdAt) {

    static FeedbackJson of(Feedback feedback) {
        return new FeedbackJson(
                feedback.answer().value(),
                ChatWords.of(feedback.rating()),
                feedback.reason(),
                feedback.comment(),
                feedback.at());
    }
}
