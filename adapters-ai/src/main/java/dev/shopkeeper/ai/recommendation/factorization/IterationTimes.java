package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import java.util.ArrayList;
import java.util.List;

/** How long each iteration of a fit takes, for the benchmark. */
public final class IterationTimes {

    private IterationTimes() {}

    /** Seconds of every iteration, in order. */
    public static List<Double> of(InteractionMatrix matrix, int factors, int iterations) {
        Watch watch = new Watch(iterations);
        ModelOptions options =
                ModelOptions.USUAL.with(ModelParameter.FACTORS, factors).with(ModelParameter.ITERATIONS, iterations);
        AlternatingSquares fit = new AlternatingSquares(FitContext.of(TrainingData.of(matrix), options, watch));
        watch.last = System.nanoTime();
        fit.fit();
        return watch.seconds;
    }

    /**
     * Floating point operations of one iteration, a multiplication with its addition being two: for every row the
     * residual and three steps, each a product with the Gram matrix and with what was chosen; and the Gram matrices.
     */
    public static double operations(InteractionMatrix matrix, int factors) {
        double k = factors;
        double rows = (double) matrix.users() + matrix.items();
        double perStep = rows * 2 * k * k + 2.0 * matrix.entries() * 4 * k;
        return 4 * perStep + rows * k * k;
    }

    private static final class Watch implements FitMonitor {

        private final int iterations;
        private final List<Double> seconds = new ArrayList<>();
        private long last;

        private Watch(int iterations) {
            this.iterations = iterations;
        }

        @Override
        public void progress(double share) {
            double whole = share * iterations;
            if (Math.abs(whole - Math.rint(whole)) < 1e-9) {
                long now = System.nanoTime();
                seconds.add((now - last) / 1e9);
                last = now;
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
