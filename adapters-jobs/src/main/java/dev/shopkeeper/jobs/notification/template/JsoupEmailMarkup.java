package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.application.notification.template.EmailMarkup;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.TemplateNames;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Prepares the bodies of e-mails. */
@Singleton
final class JsoupEmailMarkup implements EmailMarkup {

    private static final String HTML = "body_html";
    private static final String TEXT = "body_text";

    private final PlainLayout layout = new PlainLayout();

    @Override
    public Bodies bodies(Content content) {
        String written = content.html() == null ? HtmlOfText.of(TEXT, textOf(content)) : content.html();
        return new Bodies(html(Markup.of(HTML, written), content.language()), text(written, content));
    }

    private static String textOf(Content content) {
        return content.text() == null ? "" : content.text();
    }

    private String html(Markup written, String language) {
        boolean forgotten = !written.uses(TemplateNames.UNSUBSCRIBE_URL);
        String whole = written.isWholeDocument()
                ? forgotten ? ended(written, language) : written.source()
                : layout.around(written.source(), language, forgotten);
        return StyleInliner.inlined(Markup.of(HTML, whole));
    }

    private String ended(Markup written, String language) {
        int end = written.blotted().toLowerCase(Locale.ROOT).lastIndexOf("</body");
        int at = end < 0 ? written.source().length() : end;
        return written.source().substring(0, at)
                + layout.htmlEnding(language)
                + written.source().substring(at);
    }

    private String text(String html, Content content) {
        String text = content.text() == null ? TextOfHtml.of(Markup.of(HTML, html)) : content.text();
        boolean forgotten = !Markup.of(TEXT, text).uses(TemplateNames.UNSUBSCRIBE_URL);
        return forgotten ? text.stripTrailing() + layout.textEnding(content.language()) : text;
    }
}
