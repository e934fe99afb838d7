package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.template.EmailMarkup;
import dev.shopkeeper.application.notification.template.TemplateEngine;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates that know names and nothing else; the name {@code broken} cannot be rendered for the customer {@code c00003}. */
final class PlainTemplates implements TemplateEngine, EmailMarkup {

    private static final Pattern NAME = Pattern.compile("\\{\\{ *([a-z_.]+) *}}");

    @Override
    public Template compile(String field, String source, Output output, Locale locale) {
        return new Template() {
            @Override
            public Set<String> names() {
                Set<String> names = new TreeSet<>();
                NAME.matcher(source).results().forEach(found -> names.add(found.group(1)));
                return names;
            }

            @Override
            public String render(Map<String, ?> values) {
                return NAME.matcher(source)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
            }

            private String value(String name, Map<String, ?> values) {
                Object value = values.get(name);
                if ("broken".equals(value)
                        && String.valueOf(values.get("email")).startsWith("c00003")) {
                    throw TemplateInvalid.at(field, 1, 1, "it is broken");
                }
                return Objects.toString(value, "");
            }
        };
    }

    @Override
    public Bodies bodies(Content content) {
        return new Bodies(Objects.requireNonNull(content.html()), Objects.requireNonNull(content.text()));
    }
}
