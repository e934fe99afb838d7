package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.failure.Failure;

/** How a turn ended. */
public sealed interface TurnEnding {

    /** With an answer. */
    record Answered(ChatMessage answer) implements TurnEnding {}

    /** Without one. */
    record Unanswered(Failure why) implements TurnEnding {}
}
