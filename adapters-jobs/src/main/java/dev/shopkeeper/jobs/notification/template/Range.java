package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** {@code range(1, 5)}: whole numbers from the first to the last, a thousand at most. */
final class Range implements Function {

    static final String NAME = "range";
    private static final int MOST = 1_000;
    private static final String FROM = "from";
    private static final String TO = "to";

    @Override
    public List<String> getArgumentNames() {
        return List.of(FROM, TO);
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        long from = whole(arguments.get(FROM), line);
        long to = whole(arguments.get(TO), line);
        if (to - from >= MOST) {
            throw new PebbleException(null, "asks for a range of more than " + MOST + " numbers", line, null);
        }
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static long whole(@Nullable Object value, int line) {
        return Values.number(value)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .orElseThrow(() -> new PebbleException(null, "asks for a range of what is no number", line, null))
                .longValue();
    }
}
