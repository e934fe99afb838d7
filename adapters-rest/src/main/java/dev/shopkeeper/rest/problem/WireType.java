package dev.shopkeeper.rest.problem;

import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says to a client what a value must look like, in JSON's words and without a word of Java. */
final class WireType {
    private WireType() {}

    static String expectation(Argument<?> argument) {
        Class<?> type = argument.getWrapperType();
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class) {
            return "must be true or false";
        }
        if (type == Integer.class || type == Long.class || type == Short.class) {
            return "must be a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "must be a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        }
        if (type == Instant.class) {
            return "must be a time like 2026-11-22T08:15:30.123Z";
        }
        if (type == LocalDate.class) {
            return "must be a date like 2026-11-22";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord()
                ? "must be an object"
                : "has a value that is not valid";
    }
}
