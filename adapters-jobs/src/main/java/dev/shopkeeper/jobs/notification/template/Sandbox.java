package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.jobs.notification.template.Calculation.Operation;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.core.DefinedTest;
import io.pebbletemplates.pebble.extension.core.EmptyTest;
import io.pebbletemplates.pebble.extension.core.NullTest;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.NegativeTestExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.operator.UnaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperatorImpl;
import io.pebbletemplates.pebble.tokenParser.SetTokenParser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;

/** All that a template may use. What is not here does not exist for it. */
final class Sandbox extends AbstractExtension {

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new Conditions(), new Loops(), new SetTokenParser());
    }

    @Override
    public List<UnaryOperator> getUnaryOperators() {
        return List.of(new UnaryOperatorImpl("not", 18, Negation.class), new UnaryOperatorImpl("-", 500, Minus.class));
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return List.of(
                operator("or", 10, Operation.OR),
                operator("and", 15, Operation.AND),
                new BinaryOperatorImpl(
                        "is", 20, PositiveTestExpression::new, BinaryOperatorType.TEST, Associativity.LEFT),
                new BinaryOperatorImpl(
                        "is not", 20, NegativeTestExpression::new, BinaryOperatorType.TEST, Associativity.LEFT),
                operator("contains", 20, Operation.CONTAINS),
                operator("==", 30, Operation.EQUAL),
                operator("!=", 30, Operation.NOT_EQUAL),
                operator(">", 30, Operation.GREATER),
                operator("<", 30, Operation.LESS),
                operator(">=", 30, Operation.AT_LEAST),
                operator("<=", 30, Operation.AT_MOST),
                operator("+", 40, Operation.ADD),
                operator("-", 40, Operation.SUBTRACT),
                operator("*", 60, Operation.MULTIPLY),
                operator("/", 60, Operation.DIVIDE),
                operator("%", 60, Operation.REMAINDER),
                new BinaryOperatorImpl("|", 100, FilterExpression::new, BinaryOperatorType.FILTER, Associativity.LEFT),
                operator("~", 35, Operation.CONCATENATE));
    }

    private static BinaryOperator operator(String symbol, int precedence, Operation operation) {
        return new BinaryOperatorImpl(
                symbol, precedence, () -> new Calculation(operation), BinaryOperatorType.NORMAL, Associativity.LEFT);
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Filters.BY_NAME;
    }

    @Override
    public Map<String, Test> getTests() {
        return Map.of("empty", new EmptyTest(), "null", new NullTest(), "defined", new DefinedTest());
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(Range.NAME, new Range());
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new MapsAndLists());
    }
}
