package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes templates of what people wrote: Jinja-like, with values, conditions, loops and a fixed set of filters, and without
 * a way out of it. Nothing a template says reaches a file, a class or another template; how long it takes, how often it
 * loops and how much it writes has limits.
 */
public interface TemplateEngine {

    /** What becomes of values that are printed. */
    enum Output {
        /** Their markup is escaped, always. */
        HTML,
        /** They stand as they are. */
        TEXT
    }

    /**
     * Reads a template. Safe for many threads, as is what it gives.
     *
     * @param field what to call it when it is refused
     * @throws TemplateInvalid when it cannot be parsed, or uses what is not allowed; says where
     */
    Template compile(String field, String source, Output output, Locale locale);

    /** A template that was understood. */
    interface Template {

        /**
         * The names it looks up, whether or not it comes to that: {@code coupon}, {@code data.coupon},
         * {@code customer.name}; what it sets itself and the variables of its loops are none.
         */
        Set<String> names();

        /**
         * Renders it; a name that is not among the values is empty.
         *
         * @param values texts, numbers, truth values, instants, and lists and maps of these
         * @throws TemplateInvalid when it goes past a limit, or does with a value what cannot be done with it
         */
        String render(Map<String, ?> values);
    }
}
