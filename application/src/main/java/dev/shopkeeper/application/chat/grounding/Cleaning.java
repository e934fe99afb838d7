package dev.shopkeeper.application.chat.grounding;

import java.text.Normalizer;

/** Takes off what could hide a figure: other scripts' digits, and characters of no width. */
final class Cleaning {

    private Cleaning() {}

    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.chars().allMatch(c -> c < '\u0500')) {
            return composed;
        }
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                clean.append(Character.digit(c, 10));
            } else if (c == '\uff0e' || c == '\uff0c' || c == '\uff05' || c == '\uff04') {
                clean.append((char) (c - 0xfee0));
            } else if (!isInvisible(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT && c != '\u200d';
    }
}
