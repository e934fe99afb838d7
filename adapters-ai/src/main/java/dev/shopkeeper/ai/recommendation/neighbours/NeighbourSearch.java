package dev.shopkeeper.ai.recommendation.neighbours;

import dev.shopkeeper.ai.recommendation.matrix.CoOccurrence;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import java.util.Arrays;

/** Finds the nearest items of each, a block of targets at a time on each core. */
final class NeighbourSearch {

    private final FitContext context;
    private final CoOccurrence together;
    private final int items;
    private final int most;
    private final double shrinkage;
    private final double[] sourceNorms;
    private final double[] targetNorms;
    private final int[][] sources;
    private final float[][] weights;

    NeighbourSearch(FitContext context) {
        this.context = context;
        this.items = context.matrix().items();
        this.together = new CoOccurrence(
                context.matrix(),
                context.options().get(ModelParameter.ACTIVITY_EXPONENT),
                context.options().seed());
        this.most = Math.min(context.options().whole(ModelParameter.NEIGHBOURS), Math.max(0, items - 1));
        this.shrinkage = context.options().get(ModelParameter.SHRINKAGE);
        this.sourceNorms = new double[items];
        this.targetNorms = new double[items];
        this.sources = new int[items][];
        this.weights = new float[items][];
    }

    NeighbourModel fit() {
        int threads = context.rows().threads();
        float[][] sums = new float[threads][items];
        int[][] touched = new int[threads][items];
        double b = context.options().get(ModelParameter.POPULARITY_EXPONENT);
        context.rows().forEach(items, 64, context.monitor(), (worker, from, to) -> {
            for (int item = from; item < to; item++) {
                double own = together.own(item);
                sourceNorms[item] = Math.pow(own, 1 - b);
                targetNorms[item] = Math.pow(own, b);
            }
        });
        context.rows().forEach(items, 32, context.monitor(), (worker, from, to) -> {
            for (int target = from; target < to; target++) {
                nearest(target, sums[worker], touched[worker]);
            }
            context.reached(0.95 * to / items);
        });
        context.reached(1);
        return NeighbourModel.ofTargets(sources, weights);
    }

    private void nearest(int target, float[] sums, int[] touched) {
        int met = together.row(target, sums, touched);
        long[] best = new long[met];
        int n = 0;
        for (int i = 0; i < met; i++) {
            int source = touched[i];
            float weight = (float) (sums[source] / (sourceNorms[source] * targetNorms[target] + shrinkage));
            sums[source] = 0;
            if (source != target && weight > 0) {
                best[n++] = (long) Float.floatToRawIntBits(weight) << 32 | (~source & 0xFFFFFFFFL);
            }
        }
        // positive floats sort as their bits do; equal weights go by the lower item
        Arrays.sort(best, 0, n);
        int kept = Math.min(most, n);
        sources[target] = new int[kept];
        weights[target] = new float[kept];
        for (int i = 0; i < kept; i++) {
            long each = best[n - 1 - i];
            sources[target][i] = ~(int) each;
            weights[target][i] = Float.intBitsToFloat((int) (each >>> 32));
        }
    }
}
