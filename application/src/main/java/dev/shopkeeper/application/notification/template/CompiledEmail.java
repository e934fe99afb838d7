package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.notification.template.Recipient.Tracking;
import dev.shopkeeper.application.notification.template.TemplateEngine.Template;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.notification.template.TemplateNames;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An e-mail in one language, ready to be filled for each of its readers. */
final class CompiledEmail {

    private static final int LONGEST_SUBJECT = 400;
    private static final Pattern NO_LINE = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    private final String language;
    private final Template subject;
    private final Template html;
    private final Template text;
    private final Set<String> names;
    private final boolean showsProducts;

    CompiledEmail(String language, Template subject, Template html, Template text) {
        this.language = language;
        this.subject = subject;
        this.html = html;
        this.text = text;
        Set<String> all = new TreeSet<>(subject.names());
        all.addAll(html.names());
        all.addAll(text.names());
        this.names = Set.copyOf(all);
        this.showsProducts = all.stream()
                .anyMatch(name -> name.equals(TemplateNames.RECOMMENDATIONS)
                        || name.startsWith(TemplateNames.RECOMMENDATIONS + "."));
    }

    Set<String> names() {
        return names;
    }

    Rendering render(NotificationConfig config, Recipient recipient, String shopName) {
        Map<String, Object> values =
                new TemplateValues(recipient, language, shopName).of(config.variables(), showsProducts);
        String written = html.render(values);
        return new Rendering(
                oneLine(subject.render(values)),
                tracked(written, recipient),
                tidied(text.render(values)),
                language,
                TemplateNames.missing(
                        names, config.variables(), recipient.data().keySet()));
    }

    /** Where it leads to unsubscribe is nobody's business, and must not depend on a redirect. */
    private static String tracked(String written, Recipient recipient) {
        Tracking tracking = recipient.tracking();
        if (tracking == null) {
            return written;
        }
        String unsubscribe = recipient.unsubscribeUrl();
        return TrackedHtml.of(
                written, url -> url.equals(unsubscribe) ? url : tracking.links().apply(url), tracking.pixelUrl());
    }

    /** Loops leave spaces at the ends of lines, and empty lines, of which one is enough. */
    private static String tidied(String rendered) {
        StringBuilder tidy = new StringBuilder(rendered.length() + 1);
        int empty = 0;
        for (String line : rendered.strip().split("\n", -1)) {
            String stripped = line.stripTrailing();
            empty = stripped.isEmpty() ? empty + 1 : 0;
            if (empty <= 1) {
                tidy.append(stripped).append('\n');
            }
        }
        return tidy.toString();
    }

    private static String oneLine(String rendered) {
        String line = NO_LINE.matcher(rendered).replaceAll(" ").strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 1)) ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT;
        return line.substring(0, end);
    }
}
