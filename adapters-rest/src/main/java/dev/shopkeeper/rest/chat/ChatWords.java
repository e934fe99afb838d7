package dev.shopkeeper.rest.chat;

import java.util.Locale;

/** The words of chat as they are on the wire. */
final class ChatWords {
    private ChatWords() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
