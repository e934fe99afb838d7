package dev.shopkeeper.jobs.notification.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands around an e-mail that brings no layout of its own, and how all of them end. */
final class PlainLayout {

    private static final String FILE = "/mail/layout.html";
    private static final String CONTENT = "<!-- content -->";
    private static final String LANGUAGE = "<!-- language -->";
    private static final String ENDING = "<!-- ending -->";

    /** What is told below every e-mail, in one language. */
    private record Words(String why, String unsubscribe) {}

    private static final Words ENGLISH =
            new Words("You get this e-mail as a customer of {{ shop_name }}.", "Unsubscribe");
    private static final Words VIETNAMESE =
            new Words("Bạn nhận được thư này vì là khách hàng của {{ shop_name }}.", "Ngừng nhận thư");

    private final String before;
    private final String behind;

    PlainLayout() {
        String layout = read();
        int content = layout.indexOf(CONTENT);
        this.before = layout.substring(0, content);
        this.behind = layout.substring(content + CONTENT.length());
    }

    /** In one line, so that what is put in keeps its own line numbers. */
    private static String read() {
        try (InputStream file = Objects.requireNonNull(PlainLayout.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole document. */
    String around(String content, String language, boolean withEnding) {
        String ending = withEnding ? htmlEnding(language) : "";
        return (before + content + behind).replace(LANGUAGE, language).replace(ENDING, ending);
    }

    /** How to unsubscribe, as HTML; nothing where there is nothing to unsubscribe from. */
    String htmlEnding(String language) {
        Words words = words(language);
        return "{% if unsubscribe_url %}<p class=\"ending\">" + words.why() + " <a href=\"{{ unsubscribe_url }}\">"
                + words.unsubscribe() + "</a></p>{% endif %}";
    }

    /** The same as text. */
    String textEnding(String language) {
        Words words = words(language);
        return "\n{% if unsubscribe_url %}\n\n--\n" + words.why() + "\n" + words.unsubscribe()
                + ": {{ unsubscribe_url }}\n{% endif %}\n";
    }

    private static Words words(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }
}
