package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two values. The engine's own would let texts and numbers grow without end, and change lists; where
 * one of the values is missing, sums and comparisons come to nothing.
 */
final class Calculation extends BinaryExpression<@Nullable Object> {

    /** What is done with two values. */
    enum Operation {
        OR,
        AND,
        EQUAL,
        NOT_EQUAL,
        GREATER,
        LESS,
        AT_LEAST,
        AT_MOST,
        CONTAINS,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        CONCATENATE
    }

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final Operation operation;

    Calculation(Operation operation) {
        super();
        this.operation = operation;
    }

    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object left = getLeftExpression().evaluate(self, context);
        Supplier<@Nullable Object> right = () -> getRightExpression().evaluate(self, context);
        return switch (operation) {
            case OR -> Values.truth(left) || Values.truth(right.get());
            case AND -> Values.truth(left) && Values.truth(right.get());
            case EQUAL -> Values.equal(left, right.get());
            case NOT_EQUAL -> !Values.equal(left, right.get());
            case CONTAINS -> contains(left, right.get());
            case CONCATENATE -> joined(Values.text(left), Values.text(right.get()), Budget.of(context));
            case GREATER, LESS, AT_LEAST, AT_MOST -> isInOrder(left, right.get());
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> calculated(left, right.get());
        };
    }

    private static String joined(String left, String right, Budget budget) {
        budget.checkLength((long) left.length() + right.length());
        return left + right;
    }

    private static boolean contains(@Nullable Object all, @Nullable Object one) {
        return switch (all) {
            case Collection<?> many -> many.stream().anyMatch(each -> Values.equal(each, one));
            case Map<?, ?> map -> one != null && map.containsKey(Values.text(one));
            case CharSequence text -> one != null && text.toString().contains(Values.text(one));
            case null, default -> false;
        };
    }

    private boolean isInOrder(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return false;
        }
        int order = order(left, right);
        return switch (operation) {
            case GREATER -> order > 0;
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            default -> order <= 0;
        };
    }

    private int order(Object left, Object right) {
        if (left instanceof Instant earlier && right instanceof Instant later) {
            return earlier.compareTo(later);
        }
        return number(left).compareTo(number(right));
    }

    private @Nullable BigDecimal calculated(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        BigDecimal one = number(left);
        BigDecimal other = number(right);
        if ((operation == Operation.DIVIDE || operation == Operation.REMAINDER) && other.signum() == 0) {
            throw refused("divides by zero");
        }
        BigDecimal result =
                switch (operation) {
                    case ADD -> one.add(other, PRECISION);
                    case SUBTRACT -> one.subtract(other, PRECISION);
                    case MULTIPLY -> one.multiply(other, PRECISION);
                    case DIVIDE -> one.divide(other, PRECISION);
                    default -> one.remainder(other, new MathContext(80, RoundingMode.HALF_EVEN));
                };
        BigDecimal plain = result.signum() == 0 ? BigDecimal.ZERO : result.stripTrailingZeros();
        if (!Values.isOrdinary(plain)) {
            throw refused("calculates a number that is too large or too small");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private BigDecimal number(Object value) {
        return Values.number(value).orElseThrow(() -> refused("calculates with what is no number"));
    }

    private PebbleException refused(String what) {
        return new PebbleException(null, what, getLineNumber(), null);
    }
}
