package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.domain.chat.TokenUsage;
import java.math.BigDecimal;

/**
 * What was spent in one group.
 *
 * @param key             a day, a model, a customer's id or a conversation's
 * @param cost            in US dollars, of what has a price
 * @param estimatedTokens how many of the tokens were reckoned, because the provider did not say
 * @param unpricedTokens  how many of the tokens are not in the cost, because no price is known for their model
 */
public record UsageGroup(
        String key, long calls, TokenUsage usage, BigDecimal cost, long estimatedTokens, long unpricedTokens) {}
