package dev.shopkeeper.jobs.bulkimport;

/**
 * Tells windows-1258 from windows-1252, which differ in a handful of letters.
 *
 * <p>windows-1258 writes a tone as a byte after the vowel (CC grave, D2 hook, DE tilde, EC acute, F2 dot below), where
 * windows-1252 has Ì Ò Þ ì ò, which hardly follow a vowel in Western languages. Each such byte after a vowel speaks for
 * Vietnamese; one after anything else against it. Further for it: {@code ươ} (FD F5, in windows-1252 ýõ) and đ (F0, D0)
 * where a word begins. Further against it: ãe, ão, õe as in Portuguese, and ð inside a word as in Icelandic.
 */
final class VietnameseBytes {

    private static final String VOWELS =
            "aeiouyAEIOUY\u00E2\u00EA\u00F4\u00E3\u00F5\u00FD\u00C2\u00CA\u00D4\u00C3\u00D5\u00DD";
    private static final String TONES = "\u00CC\u00D2\u00DE\u00EC\u00F2";

    private VietnameseBytes() {}

    static boolean prevailIn(byte[] bytes) {
        int balance = 0;
        char before = ' ';
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            char after = i + 1 < bytes.length ? (char) (bytes[i + 1] & 0xFF) : ' ';
            balance += c < 0x80 ? 0 : weigh(before, c, after);
            before = c;
        }
        return balance > 0;
    }

    private static int weigh(char before, char c, char after) {
        if (TONES.indexOf(c) >= 0) {
            return VOWELS.indexOf(before) >= 0 ? 1 : -1;
        }
        return switch (c) {
            case '\u00FD', '\u00DD' -> after == '\u00F5' || after == '\u00D5' ? 2 : 0;
            case '\u00F0', '\u00D0' -> isLetter(before) ? -2 : 1;
            case '\u00E3', '\u00C3' -> after == 'o' || after == 'e' || after == 'O' || after == 'E' ? -2 : 0;
            case '\u00F5', '\u00D5' -> after == 'e' || after == 'E' ? -2 : 0;
            default -> 0;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
    }
}
