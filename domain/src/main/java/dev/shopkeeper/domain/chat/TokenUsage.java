package dev.shopkeeper.domain.chat;

/** How many tokens a language model read and wrote, as its provider counts and charges them. */
public record TokenUsage(long input, long output) {

    public static final TokenUsage NONE = new TokenUsage(0, 0);

    public TokenUsage {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("tokens are counted from 0");
        }
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input + other.input, output + other.output);
    }

    public long total() {
        return input + output;
    }
}
