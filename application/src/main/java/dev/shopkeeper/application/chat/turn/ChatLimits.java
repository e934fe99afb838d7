package dev.shopkeeper.application.chat.turn;

import java.time.Duration;

/**
 * How much chat there may be.
 *
 * @param messagesPerMinute of one customer
 * @param waitingTurns      how many questions of one conversation may wait for their answers
 * @param turnsAtOnce       how many answers this node makes at once
 * @param longestTurn       after which an answer that is still being made is asked to come to an end
 */
public record ChatLimits(int messagesPerMinute, int waitingTurns, int turnsAtOnce, Duration longestTurn) {

    public static ChatLimits of(int messagesPerMinute) {
        return new ChatLimits(messagesPerMinute, 50, 500, Duration.ofMinutes(4));
    }
}
