package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters that templates may use. None fails on what is missing, and none makes a text past the budget. */
final class Filters {

    static final Map<String, Filter> BY_NAME = all();

    private Filters() {}

    /** What a filter does with a value. */
    @FunctionalInterface
    private interface Deed {
        @Nullable
        Object of(@Nullable Object value, Call call);
    }

    /** One use of a filter. */
    record Call(Map<String, Object> arguments, EvaluationContext context, int line) {

        @Nullable
        Object argument(String name) {
            return arguments.get(name);
        }

        String text(String name, String otherwise) {
            Object value = argument(name);
            return value == null ? otherwise : Values.text(value);
        }

        int number(String name, int otherwise) {
            return Values.number(argument(name))
                    .map(number -> number.intValue())
                    .map(number -> Math.clamp(number, 0, Budget.TEXT))
                    .orElse(otherwise);
        }

        Locale locale() {
            return context.getLocale();
        }

        Budget budget() {
            return Budget.of(context);
        }

        PebbleException refused(String what) {
            return new PebbleException(null, what, line, null);
        }
    }

    private record Named(List<String> names, Deed deed) implements Filter {
        @Override
        public List<String> getArgumentNames() {
            return names;
        }

        @Override
        public @Nullable Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            Call call = new Call(arguments, context, line);
            Object made = deed.of(input, call);
            return made instanceof String text ? call.budget().text(text) : made;
        }
    }

    private static Map<String, Filter> all() {
        Map<String, Filter> all = new TreeMap<>();
        all.put("upper", filter((value, call) -> Values.text(value).toUpperCase(call.locale())));
        all.put("lower", filter((value, call) -> Values.text(value).toLowerCase(call.locale())));
        all.put("capitalize", filter((value, call) -> capitalized(Values.text(value), call.locale())));
        all.put("title", filter((value, call) -> titled(Values.text(value), call.locale())));
        all.put("trim", filter((value, call) -> Values.text(value).strip()));
        all.put("length", filter((value, call) -> length(value)));
        all.put("first", filter((value, call) -> end(value, true)));
        all.put("last", filter((value, call) -> end(value, false)));
        all.put("urlencode", filter((value, call) -> URLEncoder.encode(Values.text(value), StandardCharsets.UTF_8)
                .replace("+", "%20")));
        all.put("default", filter(Filters::orElse, "value"));
        all.put("abbreviate", filter(Filters::abbreviated, "length"));
        all.put("join", filter(Filters::joined, "separator"));
        all.put("replace", filter(Filters::replaced, "from", "to"));
        all.put("slice", filter(Filters::sliced, "from", "to"));
        all.put("number", filter(Figures::number, "places"));
        all.put("money", filter(Figures::money, "currency"));
        all.put("date", filter(Figures::date, "format"));
        return all;
    }

    private static Filter filter(Deed deed, String... arguments) {
        return new Named(List.of(arguments), deed);
    }

    private static @Nullable Object orElse(@Nullable Object value, Call call) {
        return Values.text(value).isEmpty() || (value instanceof Collection<?> many && many.isEmpty())
                ? call.argument("value")
                : value;
    }

    private static String capitalized(String text, Locale locale) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(locale) + text.substring(first);
    }

    private static String titled(String text, Locale locale) {
        return List.of(text.split(" ", -1)).stream()
                .map(word -> capitalized(word, locale))
                .collect(Collectors.joining(" "));
    }

    private static int length(@Nullable Object value) {
        return switch (value) {
            case Collection<?> many -> many.size();
            case Map<?, ?> map -> map.size();
            case null, default -> {
                String text = Values.text(value);
                yield text.codePointCount(0, text.length());
            }
        };
    }

    private static @Nullable Object end(@Nullable Object value, boolean first) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : first ? list.getFirst() : list.getLast();
        }
        String text = Values.text(value);
        if (text.isEmpty()) {
            return "";
        }
        return first
                ? text.substring(0, text.offsetByCodePoints(0, 1))
                : text.substring(text.offsetByCodePoints(text.length(), -1));
    }

    private static String abbreviated(@Nullable Object value, Call call) {
        String text = Values.text(value);
        int most = call.number("length", 100);
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1)))
                        .stripTrailing() + "…";
    }

    private static String joined(@Nullable Object value, Call call) {
        if (!(value instanceof Collection<?> many)) {
            return Values.text(value);
        }
        String separator = call.text("separator", ", ");
        StringBuilder all = new StringBuilder();
        for (Object one : many) {
            all.append(all.isEmpty() ? "" : separator).append(Values.text(one));
            call.budget().checkLength(all.length());
        }
        return all.toString();
    }

    private static String replaced(@Nullable Object value, Call call) {
        String text = Values.text(value);
        String from = call.text("from", "");
        String to = call.text("to", "");
        if (from.isEmpty()) {
            return text;
        }
        long most = (long) text.length() / from.length() * Math.max(0, to.length() - from.length());
        call.budget().checkLength(text.length() + most);
        return text.replace(from, to);
    }

    private static Object sliced(@Nullable Object value, Call call) {
        if (value instanceof Collection<?> many) {
            int from = Math.min(call.number("from", 0), many.size());
            int to = Math.clamp(call.number("to", many.size()), from, many.size());
            return new ArrayList<>(many).subList(from, to);
        }
        String text = Values.text(value);
        int length = text.codePointCount(0, text.length());
        int from = Math.min(call.number("from", 0), length);
        int to = Math.clamp(call.number("to", length), from, length);
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
