package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyBuffer;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyKind;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the values lie that a condition on one field can match, as ranges of ascending keys that do not overlap.
 *
 * @param ranges the ranges in order
 * @param points whether every range is one value
 * @param matchesNull whether a document without the field can match
 * @param whole whether the condition asks for no more than a value in the ranges
 */
record FieldBounds(List<KeyRange> ranges, boolean points, boolean matchesNull, boolean whole) {

    /** The bounds of a condition; null where no range of keys is known to hold every match. */
    static @Nullable FieldBounds of(@Nullable Object condition) {
        if (condition instanceof Document document) {
            if (BsonRegularExpression.isRegularExpression(document)) {
                return ofRegex(BsonRegularExpression.convertToRegularExpression(document));
            }
            return document.keySet().stream().anyMatch(key -> key.startsWith("$")) ? ofOperators(document) : null;
        }
        return ofEqual(condition);
    }

    boolean isSinglePoint() {
        return points && ranges.size() == 1;
    }

    /**
     * Whether a document matches exactly where an index has an entry for it in the ranges. Of a value in an array within
     * an array there is an entry, but it is equal to nothing.
     */
    boolean isExact(boolean multikey) {
        return whole && !(points && multikey);
    }

    private static @Nullable FieldBounds ofEqual(@Nullable Object value) {
        if (value instanceof BsonRegularExpression regex) {
            return ofRegex(regex);
        }
        if (!isPoint(value)) {
            return null;
        }
        KeyRange point = KeyRange.startingWith(KeyBuffer.keyOf(value));
        return new FieldBounds(List.of(point), true, value == null, value != null);
    }

    private static @Nullable FieldBounds ofOperators(Document operators) {
        FieldBounds range = null;
        for (Map.Entry<String, @Nullable Object> operator : operators.entrySet()) {
            Object value = operator.getValue();
            FieldBounds bounds =
                    switch (operator.getKey()) {
                        case "$eq" -> isPoint(value) ? ofEqual(value) : null;
                        case "$in" -> value instanceof Collection<?> values ? ofAny(values) : null;
                        case "$gt", "$gte", "$lt", "$lte" -> ofComparison(operator.getKey(), value);
                        default -> null;
                    };
            if (bounds != null && bounds.points()) {
                return operators.size() == 1 ? bounds : bounds.asPart();
            }
            range = range == null ? bounds : bounds == null ? range : range.intersect(bounds);
        }
        return range;
    }

    private static @Nullable FieldBounds ofAny(Collection<?> values) {
        TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
        boolean matchesNull = false;
        for (Object value : values) {
            if (!isPoint(value)) {
                return null;
            }
            matchesNull |= value == null;
            points.add(KeyBuffer.keyOf(value));
        }
        return new FieldBounds(points.stream().map(KeyRange::startingWith).toList(), true, matchesNull, !matchesNull);
    }

    /** The same as a part of a condition that asks for more. */
    private FieldBounds asPart() {
        return new FieldBounds(ranges, points, matchesNull, false);
    }

    /** Only values of the operand's own kind compare; both ends are kept, since the filter looks again. */
    private static @Nullable FieldBounds ofComparison(String operator, @Nullable Object value) {
        KeyKind kind = kindOf(value);
        if (value == null || kind == null || !isComparable(kind) || isNaN(value)) {
            return null;
        }
        KeyRange whole = KeyRange.of(kind);
        KeyRange point = KeyRange.startingWith(KeyBuffer.keyOf(value));
        if (operator.startsWith("$gt")) {
            return new FieldBounds(List.of(new KeyRange(point.from(), whole.to())), false, false, false);
        }
        KeyRange below = new KeyRange(whole.from(), point.to());
        if (kind != KeyKind.NUMBER) {
            return new FieldBounds(List.of(below), false, false, false);
        }
        KeyRange notANumber = KeyRange.startingWith(KeyBuffer.keyOf(Double.NaN));
        return new FieldBounds(List.of(below, notANumber), false, false, false);
    }

    private static FieldBounds ofRegex(BsonRegularExpression regex) {
        RegexPrefix.Prefix prefix = RegexPrefix.of(regex);
        KeyRange range = KeyRange.of(KeyKind.STRING);
        if (!prefix.text().isEmpty()) {
            byte[] key = KeyBuffer.keyOf(prefix.text());
            range = KeyRange.startingWith(Arrays.copyOf(key, key.length - 1));
        }
        return new FieldBounds(List.of(range), false, false, prefix.whole());
    }

    private FieldBounds intersect(FieldBounds other) {
        List<KeyRange> shared = new ArrayList<>();
        for (KeyRange range : ranges) {
            for (KeyRange second : other.ranges) {
                KeyRange both = range.intersect(second);
                if (!both.isEmpty()) {
                    shared.add(both);
                }
            }
        }
        return new FieldBounds(shared, false, false, false);
    }

    private static boolean isNaN(Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static boolean isComparable(KeyKind kind) {
        return switch (kind) {
            case NUMBER, STRING, OBJECT_ID, BOOLEAN, DATE, UUID, TIMESTAMP -> true;
            default -> false;
        };
    }

    /** Whether the matcher takes a value for equal exactly where its key is equal. */
    private static boolean isPoint(@Nullable Object value) {
        KeyKind kind = kindOf(value);
        if (kind == null) {
            return false;
        }
        return switch (kind) {
            case NULL, NUMBER, STRING, OBJECT_ID, BOOLEAN, DATE, UUID, TIMESTAMP, BINARY, LEGACY_UUID -> true;
            default -> false;
        };
    }

    private static @Nullable KeyKind kindOf(@Nullable Object value) {
        try {
            return KeyKind.of(value);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
