package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.IfTokenParser;
import io.pebbletemplates.pebble.utils.Pair;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code if}; every value can be a condition. */
final class Conditions extends IfTokenParser {

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        if (super.parse(token, parser) instanceof IfNode read) {
            List<Pair<Expression<?>, BodyNode>> branches = new ArrayList<>();
            for (Pair<Expression<?>, BodyNode> branch : read.getConditionsWithBodies()) {
                branches.add(new Pair<>(new Truth(branch.getLeft()), branch.getRight()));
            }
            return new IfNode(read.getLineNumber(), branches, read.getElseBody());
        }
        throw new IllegalStateException("an if is read as an if");
    }
}
