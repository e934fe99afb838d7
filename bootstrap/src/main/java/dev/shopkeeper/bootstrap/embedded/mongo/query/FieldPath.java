package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dotted name of a field, split once. */
final class FieldPath {

    /** Stands for a value that can only be told by looking into an array on the way. */
    enum BehindArray {
        VALUE
    }

    private final String name;
    private final String[] steps;

    private FieldPath(String name) {
        this.name = name;
        this.steps = name.split("\\.", -1);
    }

    static FieldPath of(String name) {
        return new FieldPath(name);
    }

    String name() {
        return name;
    }

    /** The field of the document itself in which it lies. */
    String top() {
        return steps[0];
    }

    /** Whether every step is an ordinary field name. */
    boolean isPlain() {
        return Arrays.stream(steps).noneMatch(step -> step.isEmpty() || step.charAt(0) == '$');
    }

    /** The value; {@link Missing} where there is none, {@link BehindArray} where an array is on the way. */
    @Nullable
    Object get(Document document) {
        Document inner = document;
        for (int i = 0; ; i++) {
            Object value = inner.getOrMissing(steps[i]);
            if (i == steps.length - 1) {
                return value;
            }
            if (value instanceof Document next) {
                inner = next;
            } else {
                return value instanceof List<?> ? BehindArray.VALUE : Missing.getInstance();
            }
        }
    }

    /** Every value the field has, with arrays on the way and at the end taken apart. */
    List<@Nullable Object> values(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        collect(document, 0, values);
        return values;
    }

    private void collect(@Nullable Object value, int step, List<@Nullable Object> values) {
        if (step == steps.length) {
            collectElements(value, values);
        } else if (value instanceof Document document) {
            collect(document.getOrMissing(steps[step]), step + 1, values);
        } else if (value instanceof List<?> elements) {
            collectBehind(elements, step, values);
        } else {
            values.add(null);
        }
    }

    private void collectBehind(List<?> elements, int step, List<@Nullable Object> values) {
        if (elements.isEmpty()) {
            values.add(List.of());
        }
        int position = position(steps[step]);
        if (position >= 0 && position < elements.size()) {
            collect(elements.get(position), step + 1, values);
        }
        for (Object element : elements) {
            if (element instanceof Document) {
                collect(element, step, values);
            } else if (element instanceof List<?>) {
                collect(element, step, values);
            } else {
                values.add(null);
            }
        }
    }

    private static void collectElements(@Nullable Object value, List<@Nullable Object> values) {
        if (value instanceof List<?> elements && !elements.isEmpty()) {
            for (Object element : elements) {
                values.add(element);
                if (element instanceof List<?>) {
                    collectElements(element, values);
                }
            }
        } else {
            values.add(value instanceof Missing ? null : value);
        }
    }

    private static int position(String step) {
        if (step.isEmpty() || step.length() > 9 || !step.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        return Integer.parseInt(step);
    }

    @Override
    public String toString() {
        return name;
    }
}
