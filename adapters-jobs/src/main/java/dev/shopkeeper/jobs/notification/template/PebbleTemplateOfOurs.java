package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.application.notification.template.TemplateEngine.Template;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A template that was checked, rendered within a budget. */
final class PebbleTemplateOfOurs implements Template {

    private static final Logger LOG = LoggerFactory.getLogger(PebbleTemplateOfOurs.class);
    private static final int MORE_THAN_WRITTEN = 512;

    /** What the engine itself puts among the values; templates see none of it. */
    private static final List<String> OF_THE_ENGINE = List.of("_context", "template", "locale");

    private final String field;
    private final PebbleTemplate template;
    private final Set<String> names;
    private final Locale locale;
    private final int expected;

    PebbleTemplateOfOurs(String field, PebbleTemplate template, Set<String> names, Locale locale, int length) {
        this.field = field;
        this.template = template;
        this.names = Set.copyOf(names);
        this.locale = locale;
        this.expected = length + MORE_THAN_WRITTEN;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public String render(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        OF_THE_ENGINE.forEach(name -> all.putIfAbsent(name, ""));
        Budget budget = new Budget();
        budget.joinTo(all);
        BoundedWriter writer = new BoundedWriter(budget, expected);
        try {
            template.evaluate(writer, all, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException | StackOverflowError failed) {
            throw told(failed);
        }
        return writer.toString();
    }

    /** The engine fails in ways of its own; the innermost of what it says of itself says most. */
    private TemplateInvalid told(Throwable failed) {
        PebbleException said = null;
        int line = 0;
        Throwable current = failed;
        while (current != null) {
            if (current instanceof PebbleException pebble) {
                said = pebble;
                line = pebble.getLineNumber() == null ? line : pebble.getLineNumber();
            }
            current = current.getCause();
        }
        if (said == null) {
            LOG.debug("A template cannot be rendered", failed);
            return TemplateInvalid.at(field, 0, 0, "cannot be rendered with these values");
        }
        return TemplateInvalid.at(field, line, 0, said.getPebbleMessage());
    }
}
