package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.escaper.EscaperExtension;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;

/** One of the engine's own extensions without all it brings, but for the escaping of what is printed. */
final class Stripped extends ExtensionCustomizer {

    private static final String ESCAPE = "escape";

    private final boolean escapes;

    Stripped(Extension delegate) {
        super(delegate);
        this.escapes = delegate instanceof EscaperExtension;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return escapes ? Map.of(ESCAPE, super.getFilters().get(ESCAPE)) : Map.of();
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return escapes ? super.getNodeVisitors() : List.of();
    }

    @Override
    public Map<String, Test> getTests() {
        return Map.of();
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of();
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of();
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return List.of();
    }

    @Override
    public List<UnaryOperator> getUnaryOperators() {
        return List.of();
    }

    @Override
    public Map<String, Object> getGlobalVariables() {
        return Map.of();
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of();
    }
}
