package dev.shopkeeper.bootstrap.settings;

import org.jspecify.annotations.Nullable;

/**
 * How much chat there may be.
 *
 * @param shopTokensPerDay for all customers together; null means no limit
 */
public record ChatSettings(
        int messagesPerMinute, long tokensPerDay, @Nullable Long shopTokensPerDay) {

    private static final long MOST = 1_000_000_000_000L;

    static ChatSettings read(Variables variables) {
        return new ChatSettings(
                variables.number("CHAT_MESSAGES_PER_MINUTE", 60, 1, 1_000_000),
                variables.number("CHAT_TOKENS_PER_DAY", 200_000L, 1, MOST),
                variables.optionalNumber("SHOP_TOKENS_PER_DAY", 1, MOST));
    }
}
