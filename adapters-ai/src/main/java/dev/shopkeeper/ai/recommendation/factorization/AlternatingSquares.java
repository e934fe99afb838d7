package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.WeightedRows;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.application.recommendation.WarmStart;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One fit of iALS: people by products, then products by people, over and over. */
final class AlternatingSquares {

    static final int GRAM_PARTS = 16;
    private static final int STEPS = 3;
    private static final double SPREAD = 0.1;

    private final FitContext context;
    private final int k;
    private final Objective objective;
    private final WeightedRows people;
    private final WeightedRows items;

    AlternatingSquares(FitContext context) {
        this.context = context;
        this.k = context.options().whole(ModelParameter.FACTORS);
        this.objective = Objective.of(context.options());
        this.people = WeightedRows.of(context.matrix());
        this.items = people.transpose();
        if ((long) Math.max(people.rows(), items.rows()) * k > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("that many vectors of that length do not fit one array");
        }
    }

    FactorModel fit() {
        float[] itemVectors = start();
        float[] personVectors = new float[people.rows() * k];
        int iterations = context.options().whole(ModelParameter.ITERATIONS);
        for (int i = 0; i < iterations; i++) {
            sweep(people, itemVectors, personVectors);
            context.reached((i + 0.5) / iterations);
            sweep(items, personVectors, itemVectors);
            context.reached((i + 1.0) / iterations);
        }
        return new FactorModel(k, objective, itemVectors);
    }

    private void sweep(WeightedRows rows, float[] others, float[] vectors) {
        float[] gram = GramMatrix.of(others, k, objective.unobservedWeight(), context.rows(), context.monitor());
        ConjugateGradient[] solvers = IntStream.range(0, context.rows().threads())
                .mapToObj(worker -> new ConjugateGradient(k, STEPS))
                .toArray(ConjugateGradient[]::new);
        context.rows().forEach(rows.rows(), 128, context.monitor(), (worker, from, to) -> {
            for (int row = from; row < to; row++) {
                float ridge = objective.ridge(rows.count(row), rows.columns());
                solvers[worker].better(rows, row, others, gram, ridge, vectors);
            }
        });
    }

    /** Small and random, or as an earlier model had them. Items that nobody chose have none. */
    private float[] start() {
        float[] vectors = new float[items.rows() * k];
        WarmStart warm = context.data().warmStart();
        FactorModel previous =
                warm != null && warm.previous() instanceof FactorModel model && model.factors() == k ? model : null;
        SplittableRandom random = new SplittableRandom(context.options().seed());
        double spread = SPREAD / Math.sqrt(k);
        for (int item = 0; item < items.rows(); item++) {
            SplittableRandom own = random.split();
            if (items.count(item) == 0) {
                continue;
            }
            int before = previous == null || warm == null ? -1 : warm.previousItem(item);
            if (previous != null && before >= 0 && before < previous.items()) {
                previous.copyVector(before, vectors, item * k);
            } else {
                for (int j = 0; j < k; j++) {
                    vectors[item * k + j] = (float) (spread * own.nextGaussian());
                }
            }
        }
        return vectors;
    }
}
