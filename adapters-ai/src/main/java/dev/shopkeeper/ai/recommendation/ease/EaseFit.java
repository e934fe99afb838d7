package dev.shopkeeper.ai.recommendation.ease;

import dev.shopkeeper.ai.recommendation.matrix.CoOccurrence;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_MT_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** One fit of EASE. */
final class EaseFit {

    private final FitContext context;
    private final int items;

    EaseFit(FitContext context) {
        this.context = context;
        this.items = context.matrix().items();
    }

    EaseModel fit() {
        DMatrixRMaj counts = counts();
        context.reached(0.2);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_MT_DDRM.symmPosDef(items);
        if (items > 0 && !solver.setA(counts)) {
            throw new IllegalStateException("a matrix of counts that is not positive definite");
        }
        context.reached(0.5);
        DMatrixRMaj inverse = new DMatrixRMaj(items, items);
        if (items > 0) {
            solver.invert(inverse);
        }
        context.reached(0.9);
        EaseModel model = new EaseModel(weights(inverse));
        context.reached(1);
        return model;
    }

    private DMatrixRMaj counts() {
        CoOccurrence together = new CoOccurrence(
                context.matrix(),
                context.options().get(ModelParameter.EASE_ACTIVITY_EXPONENT),
                context.options().seed());
        double lambda = context.options().get(ModelParameter.EASE_REGULARIZATION);
        double dropout = context.options().get(ModelParameter.EASE_DROPOUT);
        DMatrixRMaj counts = new DMatrixRMaj(items, items);
        float[][] sums = new float[context.rows().threads()][items];
        int[][] touched = new int[context.rows().threads()][items];
        context.rows().forEach(items, 16, context.monitor(), (worker, from, to) -> {
            for (int item = from; item < to; item++) {
                int met = together.row(item, sums[worker], touched[worker]);
                for (int i = 0; i < met; i++) {
                    int other = touched[worker][i];
                    counts.data[item * items + other] = sums[worker][other];
                    sums[worker][other] = 0;
                }
                double own = counts.data[item * items + item];
                counts.data[item * items + item] = own + lambda + dropout / (1 - dropout) * own;
            }
        });
        return counts;
    }

    private float[][] weights(DMatrixRMaj inverse) {
        double[] diagonal = new double[items];
        for (int j = 0; j < items; j++) {
            diagonal[j] = -1 / inverse.data[j * items + j];
        }
        float[][] rows = new float[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                rows[i][j] = i == j ? 0 : (float) (inverse.data[i * items + j] * diagonal[j]);
            }
        }
        return rows;
    }
}
