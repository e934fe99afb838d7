package dev.shopkeeper.domain.notification.mail;

import dev.shopkeeper.domain.failure.InvalidInput;

/** The rule for all text that becomes part of a header: one line of sound text, of bounded length. */
public final class HeaderText {

    private HeaderText() {}

    /** Whether the text may stand in a header: no control characters, no other line breaks, no broken characters. */
    public static boolean isSafe(String text) {
        return text.codePoints().noneMatch(HeaderText::isUnsafe);
    }

    /**
     * The same text.
     *
     * @throws InvalidInput when it is longer than that, or holds what no header may
     */
    static String checked(String field, String text, int longest) {
        if (text.length() > longest) {
            throw InvalidInput.field(field, "must be at most " + longest + " characters");
        }
        if (!isSafe(text)) {
            throw InvalidInput.field(field, "must be one line without control characters");
        }
        return text;
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
