package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** {@code not}. */
public final class Negation extends UnaryExpression {

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        return !Values.truth(getChildExpression().evaluate(self, context));
    }
}
