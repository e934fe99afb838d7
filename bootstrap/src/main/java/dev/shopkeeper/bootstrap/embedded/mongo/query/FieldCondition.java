package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A condition on one field, prepared for values that are neither arrays nor documents. */
final class FieldCondition {

    private final List<Predicate<@Nullable Object>> tests;
    private final boolean regex;

    private FieldCondition(List<Predicate<@Nullable Object>> tests, boolean regex) {
        this.tests = tests;
        this.regex = regex;
    }

    /** Prepares a condition; null where it is left to the full matcher. */
    static @Nullable FieldCondition of(@Nullable Object condition) {
        boolean regex = BsonRegularExpression.isRegularExpression(condition);
        if (regex || !(condition instanceof Document operators)) {
            Predicate<@Nullable Object> test = equalTo(condition);
            return test == null ? null : new FieldCondition(List.of(test), regex);
        }
        List<Predicate<@Nullable Object>> tests = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> operator : operators.entrySet()) {
            Predicate<@Nullable Object> test = test(operator.getKey(), operator.getValue());
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        return tests.isEmpty() ? null : new FieldCondition(tests, false);
    }

    /** Whether it is a regular expression, which is about strings alone, wherever they are in the field. */
    boolean isRegex() {
        return regex;
    }

    /** Whether an array matches exactly where one of its elements does. */
    boolean isAboutOneElement() {
        return tests.size() == 1;
    }

    boolean matches(@Nullable Object value) {
        Object present = value instanceof Missing ? null : value;
        for (Predicate<@Nullable Object> test : tests) {
            if (!test.test(present)) {
                return false;
            }
        }
        return true;
    }

    static boolean areScalars(List<?> elements) {
        for (Object element : elements) {
            if (!isScalar(element)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Predicate<@Nullable Object> test(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> operand instanceof BsonRegularExpression ? null : equalTo(operand);
            case "$in" -> operand instanceof Collection<?> values ? in(values) : null;
            case "$gt" -> compared(operand, order -> order > 0);
            case "$gte" -> compared(operand, order -> order >= 0);
            case "$lt" -> compared(operand, order -> order < 0);
            case "$lte" -> compared(operand, order -> order <= 0);
            default -> null;
        };
    }

    private static @Nullable Predicate<@Nullable Object> equalTo(@Nullable Object operand) {
        if (BsonRegularExpression.isRegularExpression(operand)) {
            BsonRegularExpression regex = BsonRegularExpression.convertToRegularExpression(operand);
            return value -> value instanceof String text && regex.matcher(text).find();
        }
        if (operand == null || !isScalar(operand)) {
            return null;
        }
        Object wanted = normalized(operand);
        return value -> value != null && wanted.equals(normalized(value));
    }

    private static @Nullable Predicate<@Nullable Object> in(Collection<?> operands) {
        Set<Object> wanted = new HashSet<>();
        for (Object operand : operands) {
            if (operand == null || !isScalar(operand)) {
                return null;
            }
            wanted.add(normalized(operand));
        }
        return value -> value != null && wanted.contains(normalized(value));
    }

    private static @Nullable Predicate<@Nullable Object> compared(@Nullable Object operand, IntPredicate order) {
        if (operand == null || !isScalar(operand)) {
            return null;
        }
        Class<?> kind = normalized(operand).getClass();
        boolean number = operand instanceof Number;
        return value -> {
            if (value == null) {
                return false;
            }
            boolean comparable = number ? value instanceof Number : value.getClass() == kind;
            return comparable && order.test(ValueComparator.asc().compare(value, operand));
        };
    }

    /** Null is left out: an array that holds it is told apart from one that does not by the full matcher alone. */
    private static boolean isScalar(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        return switch (KeyKind.of(value)) {
            case STRING, NUMBER, OBJECT_ID, BOOLEAN, DATE, UUID -> true;
            default -> false;
        };
    }

    /** Numbers as the matcher compares them: as doubles, but for longs that no double holds. */
    private static Object normalized(Object value) {
        if (value instanceof Long exact && exact != (long) exact.doubleValue()) {
            return exact;
        }
        if (value instanceof Number number) {
            double plain = number.doubleValue();
            return plain == 0 ? 0.0 : plain;
        }
        return value;
    }
}
