package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBigDecimalExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralNullExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks through a template that was read: gathers the names it uses, and refuses every kind of node that is not known to
 * be harmless, so that a newer engine cannot bring in what nobody looked at.
 */
final class TemplateCheck {

    private static final Set<String> TESTS = Set.of("empty", "null", "defined");

    /** What is not allowed. */
    static final class NotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String name;

        NotAllowed(int line, String name, String message) {
            super(message, null, false, false);
            this.line = line;
            this.name = name;
        }

        /** The token to point at: what bears the name, else what comes first in its line. */
        Token among(List<Token> tokens) {
            Token first = null;
            for (Token token : tokens) {
                if (token.getLineNumber() == line && name.equals(token.getValue())) {
                    return token;
                }
                if (first == null && token.getLineNumber() >= line && token.getType() != Token.Type.TEXT) {
                    first = token;
                }
            }
            return first == null ? tokens.getLast() : first;
        }
    }

    private final Set<String> names = new TreeSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final Deque<String> loops = new ArrayDeque<>();

    private TemplateCheck() {}

    /**
     * The names that a template uses.
     *
     * @throws NotAllowed when it holds what it may not
     */
    static Set<String> names(RootNode root) {
        TemplateCheck check = new TemplateCheck();
        check.node(root.getBody());
        return check.names;
    }

    private void node(Node node) {
        switch (node) {
            case BodyNode body -> body.getChildren().forEach(this::node);
            case TextNode text -> {}
            case PrintNode print -> expression(print.getExpression());
            case IfNode condition -> {
                condition.getConditionsWithBodies().forEach(branch -> {
                    expression(branch.getLeft());
                    node(branch.getRight());
                });
                if (condition.getElseBody() != null) {
                    node(condition.getElseBody());
                }
            }
            case Loops.Loop loop -> loop(loop);
            case SetNode set -> {
                expression(set.getValue());
                assigned.add(set.getName());
            }
            default -> throw new NotAllowed(lineOf(node), "", "this is not allowed here");
        }
    }

    private static int lineOf(Node node) {
        return node instanceof AbstractRenderableNode rendered ? rendered.getLineNumber() : 1;
    }

    private void loop(Loops.Loop loop) {
        expression(loop.getIterable());
        loops.push(loop.getIterationVariable());
        loops.push("loop");
        node(loop.getBody());
        loops.pop();
        loops.pop();
        if (loop.getElseBody() != null) {
            node(loop.getElseBody());
        }
    }

    private void expression(Expression<?> expression) {
        switch (expression) {
            case LiteralStringExpression literal -> {}
            case LiteralBigDecimalExpression literal -> {}
            case LiteralLongExpression literal -> {}
            case LiteralBooleanExpression literal -> {}
            case LiteralNullExpression literal -> {}
            case ContextVariableExpression variable -> use(variable.getName());
            case GetAttributeExpression attribute -> attribute(attribute);
            case FilterExpression filter -> filter(filter);
            case PositiveTestExpression test -> test(test);
            case Calculation calculation -> {
                expression(calculation.getLeftExpression());
                expression(calculation.getRightExpression());
            }
            case UnaryExpression unary -> expression(unary.getChildExpression());
            case Truth truth -> expression(truth.of());
            case TernaryExpression choice -> {
                expression(choice.getExpression1());
                expression(choice.getExpression2());
                expression(choice.getExpression3());
            }
            case FunctionOrMacroInvocationExpression call -> call(call);
            case ArrayExpression list -> literals(list);
            default ->
                throw new NotAllowed(
                        expression.getLineNumber(),
                        "",
                        "this is not allowed: lists, maps and calls have no place here");
        }
    }

    private void use(String name) {
        if (!isOwn(name)) {
            names.add(name);
        }
    }

    private boolean isOwn(String name) {
        return assigned.contains(name) || loops.contains(name);
    }

    private void attribute(GetAttributeExpression attribute) {
        Expression<?> name = attribute.getAttributeNameExpression();
        if (attribute.getArgumentsNode() != null) {
            String called = name instanceof LiteralStringExpression literal ? literal.getValue() : "";
            throw new NotAllowed(
                    attribute.getLineNumber(), called, called + "() cannot be called: a template has no methods");
        }
        if (attribute.getNode() instanceof ContextVariableExpression variable
                && name instanceof LiteralStringExpression literal) {
            use(isOwn(variable.getName()) ? variable.getName() : variable.getName() + "." + literal.getValue());
        } else {
            expression(attribute.getNode());
            expression(name);
        }
    }

    private void filter(FilterExpression filter) {
        expression(filter.getLeftExpression());
        if (filter.getRightExpression() instanceof FilterInvocationExpression invocation) {
            String name = invocation.getFilterName();
            if (!Filters.BY_NAME.containsKey(name)) {
                throw new NotAllowed(
                        invocation.getLineNumber(),
                        name,
                        "there is no filter " + name + ", only " + String.join(", ", Filters.BY_NAME.keySet()));
            }
            arguments(invocation.getArgs());
        }
    }

    private void test(PositiveTestExpression test) {
        expression(test.getLeftExpression());
        if (test.getRightExpression() instanceof TestInvocationExpression invocation) {
            String name = invocation.getTestName();
            if (!TESTS.contains(name)) {
                throw new NotAllowed(
                        invocation.getLineNumber(),
                        name,
                        "there is no test " + name + ", only " + String.join(", ", new TreeSet<>(TESTS)));
            }
            arguments(invocation.getArgs());
        }
    }

    private void call(FunctionOrMacroInvocationExpression call) {
        String name = call.getFunctionName();
        if (!name.equals(Range.NAME)) {
            throw new NotAllowed(call.getLineNumber(), name, "there is no function " + name + ", only " + Range.NAME);
        }
        arguments(call.getArguments());
    }

    private void arguments(ArgumentsNode arguments) {
        if (arguments.getPositionalArgs() != null) {
            arguments.getPositionalArgs().forEach(argument -> expression(argument.getValueExpression()));
        }
        if (arguments.getNamedArgs() != null) {
            arguments.getNamedArgs().forEach(argument -> expression(argument.getValueExpression()));
        }
    }

    /** A list of lists could grow without end; one of literals is as long as it is written. */
    private static void literals(ArrayExpression list) {
        for (Expression<?> value : list.getValues()) {
            switch (value) {
                case LiteralStringExpression literal -> {}
                case LiteralBigDecimalExpression literal -> {}
                case LiteralBooleanExpression literal -> {}
                default -> throw new NotAllowed(list.getLineNumber(), "[", "a list may hold texts and numbers only");
            }
        }
    }
}
