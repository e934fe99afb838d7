package dev.shopkeeper.application.chat.assistant;

/** Text that others wrote, made fit to stand among what the model is told: visible characters, and not too many. */
final class FencedText {

    private FencedText() {}

    /** On one line. */
    static String line(String text, int most) {
        return cut(visible(text, false).strip().replaceAll(" {2,}", " "), most);
    }

    /** With its lines. */
    static String lines(String text, int most) {
        return cut(visible(text, true).strip(), most);
    }

    /** Characters nobody sees can hide orders to the model, and split words that would be looked for. */
    private static String visible(String text, boolean lines) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' && lines) {
                seen.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                seen.append(' ');
            } else if (!isUnseen(c)) {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }
}
