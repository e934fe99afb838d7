package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Feedback;
import org.jspecify.annotations.Nullable;

/** Learns what is thought of answers, as it is said. */
public interface FeedbackNews {

    /**
     * Somebody has said it.
     *
     * @param before what was said of the same answer before, which no longer counts; null when nothing was
     */
    void given(ChatMessage answer, Feedback feedback, @Nullable Feedback before);
}
