package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** A minus before a number. */
public final class Minus extends UnaryExpression {

    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object value = getChildExpression().evaluate(self, context);
        return value == null
                ? null
                : Values.number(value)
                        .orElseThrow(() ->
                                new PebbleException(null, "calculates with what is no number", getLineNumber(), null))
                        .negate();
    }
}
