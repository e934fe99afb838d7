package dev.shopkeeper.domain.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of one line: stripped, with single spaces, in Unicode's composed form. */
public final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    /** The text in order; null when there is none. */
    public static @Nullable String tidied(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        if (isTidy(raw)) {
            return raw;
        }
        String text = SPACES.matcher(raw.replace("\u0000", "")).replaceAll(" ").strip();
        return text.isEmpty() ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The quick way out for what nearly every cell is: printable ASCII with single spaces inside. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** A text of several lines, stripped, and without what no text holds; null when nothing is left. */
    public static @Nullable String stripped(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replace("\u0000", "").strip();
        return text.isEmpty() ? null : text;
    }
}
