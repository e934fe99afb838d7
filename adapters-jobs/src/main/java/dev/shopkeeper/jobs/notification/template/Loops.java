package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code for}; the rounds of all loops of a rendering are counted together. */
final class Loops extends ForTokenParser {

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        if (super.parse(token, parser) instanceof ForNode read) {
            return new Loop(read);
        }
        throw new IllegalStateException("a loop is read as a loop");
    }

    /** One loop. {@code loop.index} counts from 1, {@code loop.index0} from 0. */
    static final class Loop extends ForNode {

        Loop(ForNode read) {
            super(
                    read.getLineNumber(),
                    read.getIterationVariable(),
                    read.getIterable(),
                    read.getBody(),
                    read.getElseBody());
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            Collection<?> items = items(getIterable().evaluate(self, context));
            if (items.isEmpty()) {
                if (getElseBody() != null) {
                    getElseBody().render(self, writer, context);
                }
                return;
            }
            Budget budget = Budget.of(context);
            ScopeChain scopes = context.getScopeChain();
            scopes.pushScope();
            int index = 0;
            for (Object item : items) {
                budget.spendRound();
                scopes.put("loop", loop(index, items.size()));
                scopes.put(getIterationVariable(), item);
                getBody().render(self, writer, context);
                index++;
            }
            scopes.popScope();
        }

        private Collection<?> items(@Nullable Object value) {
            return switch (value) {
                case null -> List.of();
                case Collection<?> many -> many;
                case Map<?, ?> map -> map.entrySet().stream().map(Loop::entry).toList();
                default -> throw new PebbleException(null, "loops over what is no list", getLineNumber(), null);
            };
        }

        private static Map<String, Object> entry(Map.Entry<?, ?> entry) {
            Map<String, Object> both = new HashMap<>();
            both.put("key", Values.text(entry.getKey()));
            both.put("value", entry.getValue());
            return both;
        }

        private static Map<String, Object> loop(int index, int length) {
            return Map.of(
                    "index",
                    index + 1,
                    "index0",
                    index,
                    "first",
                    index == 0,
                    "last",
                    index == length - 1,
                    "length",
                    length);
        }
    }
}
