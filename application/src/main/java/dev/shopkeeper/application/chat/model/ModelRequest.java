package dev.shopkeeper.application.chat.model;

import java.time.Instant;
import java.util.List;

/**
 * What a language model is asked.
 *
 * @param system          what it is told before all else
 * @param turns           what was said, oldest first: begins with the customer, and calls are followed by their results
 * @param tools           what it may call; empty means none
 * @param maxOutputTokens how much it may write, its thoughts included
 * @param deadline        when an answer is of no use any more
 */
public record ModelRequest(
        String system,
        List<ModelTurn> turns,
        List<ToolSpec> tools,
        int maxOutputTokens,
        Instant deadline,
        Purpose purpose) {

    public ModelRequest {
        turns = List.copyOf(turns);
        tools = List.copyOf(tools);
        if (turns.isEmpty() || !(turns.getFirst() instanceof ModelTurn.User)) {
            throw new IllegalArgumentException("a request begins with what the customer says");
        }
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("an answer has at least one token");
        }
    }
}
