package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** Whether something is, as conditions ask: {@code {% if recommendations %}} asks whether there are any. */
record Truth(Expression<?> of) implements Expression<Boolean> {

    @Override
    public Boolean evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        return Values.truth(of.evaluate(self, context));
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }

    @Override
    public int getLineNumber() {
        return of.getLineNumber();
    }
}
