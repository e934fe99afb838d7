package dev.shopkeeper.application.chat.shoptext;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing the shop says of itself, in one language.
 *
 * @param id       the same in all languages, as in {@code opening-hours}
 * @param language as in {@code en}
 * @param text     in paragraphs, an empty line between them
 */
public record ShopText(String id, String language, String title, String text) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_TEXT = 10_000;

    /** A text with its file's name: {@code opening-hours.en.md}. */
    private static final Pattern FILE_NAME = Pattern.compile("([a-z0-9][a-z0-9-]{0,59})\\.([a-z]{2})\\.(?:md|txt)");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    public ShopText {
        title = title.strip();
        text = text.strip();
        if (!ID.matcher(id).matches() || !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("a shop text is named by small letters, and its language by two");
        }
        if (title.isEmpty() || title.length() > MAX_TITLE || text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a shop text has a title of up to " + MAX_TITLE + " and a text of up to "
                    + MAX_TEXT + " characters");
        }
    }

    /**
     * Reads a file: its name says id and language, its first line the title, with or without {@code #} before it.
     *
     * @return empty when the name is none of a shop text, or title or text are missing or too long
     */
    public static Optional<ShopText> read(String fileName, String content) {
        Matcher name = FILE_NAME.matcher(fileName.toLowerCase(Locale.ROOT));
        String body = content.strip();
        int newline = body.indexOf('\n');
        if (!name.matches() || newline < 0) {
            return Optional.empty();
        }
        String title = body.substring(0, newline).replaceFirst("^#+", "").strip();
        String text = body.substring(newline + 1).strip();
        boolean usable =
                !title.isEmpty() && title.length() <= MAX_TITLE && !text.isEmpty() && text.length() <= MAX_TEXT;
        return usable ? Optional.of(new ShopText(name.group(1), name.group(2), title, text)) : Optional.empty();
    }
}
