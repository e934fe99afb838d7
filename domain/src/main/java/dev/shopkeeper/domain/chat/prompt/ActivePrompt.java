package dev.shopkeeper.domain.chat.prompt;

import java.math.BigDecimal;

/**
 * A version that is in use.
 *
 * @param weight how often, measured against the weights of the others in use
 */
public record ActivePrompt(long version, BigDecimal weight, PromptText text) {

    public static final BigDecimal USUAL_WEIGHT = BigDecimal.valueOf(100);
    public static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000_000);

    public ActivePrompt {
        if (weight.signum() <= 0 || weight.compareTo(MOST_WEIGHT) > 0) {
            throw new IllegalArgumentException("a weight is more than 0 and at most " + MOST_WEIGHT);
        }
    }
}
