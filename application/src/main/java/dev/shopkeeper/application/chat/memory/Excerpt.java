package dev.shopkeeper.application.chat.memory;

/** The beginning of a text. */
final class Excerpt {

    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /** The text when it has no more than so many tokens, else as much of its beginning, up to the end of a word where one is near. */
    static String of(String text, int tokens) {
        if (TokenEstimate.of(text) <= tokens) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (TokenEstimate.of(text.substring(0, middle)) + TokenEstimate.of(ELLIPSIS) <= tokens) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.substring(0, wordEnd(text, fits)).stripTrailing() + ELLIPSIS;
    }

    private static int wordEnd(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        int end = space > at - 40 && space > 0 ? space : at;
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
