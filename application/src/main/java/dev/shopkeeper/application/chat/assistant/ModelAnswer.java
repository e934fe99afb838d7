package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import org.jspecify.annotations.Nullable;

/** What came of asking the model. */
sealed interface ModelAnswer {

    /** An answer that may be given. */
    record Given(Reply reply) implements ModelAnswer {}

    /**
     * None; somebody else must answer.
     *
     * @param why      for the log
     * @param usage    what it cost all the same
     * @param handover why a person was asked for before; null when none was
     */
    record None(String why, TokenUsage usage, @Nullable HandoverReason handover) implements ModelAnswer {}
}
