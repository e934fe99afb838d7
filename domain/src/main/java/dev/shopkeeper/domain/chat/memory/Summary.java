package dev.shopkeeper.domain.chat.memory;

import dev.shopkeeper.domain.chat.MessageId;

/**
 * What was spoken of, in short.
 *
 * @param through the newest message it covers
 */
public record Summary(String text, MessageId through) {

    public static final int MAX_TEXT = 2_000;

    public Summary {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a summary has 1 to " + MAX_TEXT + " characters");
        }
    }
}
