package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the values of templates are read: as texts, as numbers, as true or false. */
final class Values {

    private static final int MOST_DIGITS = 40;

    private Values() {}

    /** As it is printed; nothing is an empty text. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Nothing, false, zero and what is empty count as false. */
    static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case CharSequence text -> !text.isEmpty();
            case SafeString text -> !text.toString().isEmpty();
            case Collection<?> many -> !many.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    /** As a number, where it is one or reads like one. */
    static Optional<BigDecimal> number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case Number number
            when Double.isFinite(number.doubleValue()) -> Optional.of(BigDecimal.valueOf(number.doubleValue()));
            case CharSequence text -> read(text.toString().strip());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> read(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(Values::isOrdinary);
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** Whether it can be written out in a few digits. */
    static boolean isOrdinary(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** Whether two values are the same; numbers by what they are worth. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number && right instanceof Number) {
            return number(left).orElse(BigDecimal.ZERO).compareTo(number(right).orElse(BigDecimal.ZERO)) == 0;
        }
        return Objects.equals(left, right)
                || (left != null
                        && right != null
                        && isText(left)
                        && isText(right)
                        && text(left).equals(text(right)));
    }

    private static boolean isText(Object value) {
        return value instanceof CharSequence || value instanceof SafeString;
    }
}
