package dev.shopkeeper.application.chat.tool;

import org.jspecify.annotations.Nullable;

/** Texts that others wrote, as a language model may see them: of one line, cut, without what nobody sees. */
public final class UntrustedText {

    private static final String OPEN = "<<<";
    private static final String CLOSE = ">>>";

    private UntrustedText() {}

    /** The text in one line of at most so many characters. */
    public static String of(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(Math.min(text.length(), most));
        boolean space = false;
        for (int i = 0; i < text.length() && clean.length() < most; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                space = !clean.isEmpty();
            } else if (isVisible(c)) {
                if (space) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** The same between marks that it cannot hold itself, so that where it ends is never in question. */
    public static String fenced(@Nullable String text, int most) {
        String clean = of(text, most).replace(OPEN, "").replace(CLOSE, "");
        return OPEN + clean + CLOSE;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
