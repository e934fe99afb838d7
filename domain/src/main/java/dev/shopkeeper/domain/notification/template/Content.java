package dev.shopkeeper.domain.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * What is written in one language. At least one of the two bodies is there; the other is derived from it.
 *
 * @param language as a BCP 47 tag
 * @param subject  a template of one line
 * @param html     a template; null when only text was written
 * @param text     a template; null when it is to be derived from the HTML
 */
public record Content(
        String language,
        String subject,
        @Nullable String html,
        @Nullable String text) {

    public static final int MAX_SUBJECT = 500;
    public static final int MAX_HTML = 300_000;
    public static final int MAX_TEXT = 100_000;

    public Content {
        if (language.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("content has a language and a subject");
        }
        if (html == null && text == null) {
            throw new IllegalArgumentException("content has a body");
        }
        if (tooLong(subject, MAX_SUBJECT) || tooLong(html, MAX_HTML) || tooLong(text, MAX_TEXT)) {
            throw new IllegalArgumentException("content is longer than what is taken");
        }
    }

    private static boolean tooLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
