package dev.shopkeeper.application.chat.assistant;

import java.time.Duration;

/**
 * How much an answer may take.
 *
 * @param patience        how long the model has for all of it
 * @param toolRounds      how often it may call tools before it must answer
 * @param toolCalls       how many calls it may make in all
 * @param outputTokens    how much it may write in one go, its thoughts included
 * @param memoryTokens    how much it is told of what was said before
 * @param answerCharacters what a longer answer is cut to
 */
public record AssistantLimits(
        Duration patience, int toolRounds, int toolCalls, int outputTokens, int memoryTokens, int answerCharacters) {

    /** Long enough for several rounds, short enough that a conversation is not held up for ever. */
    public static final AssistantLimits USUAL = new AssistantLimits(Duration.ofSeconds(90), 4, 8, 2_048, 2_000, 8_000);
}
