package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.Kernels;
import dev.shopkeeper.ai.recommendation.matrix.WeightedRows;

/** Betters the vector of one row by a few steps, the vectors of the other side being fixed. One per worker. */
final class ConjugateGradient {

    private static final Kernels SUMS = Kernels.BEST;
    /** Of the squared residual of what is already solved. */
    private static final float SOLVED = 1e-20f;

    private final int k;
    private final int steps;
    private final float[] x;
    private final float[] residual;
    private final float[] direction;
    private final float[] image;

    ConjugateGradient(int k, int steps) {
        this.k = k;
        this.steps = steps;
        this.x = new float[k];
        this.residual = new float[k];
        this.direction = new float[k];
        this.image = new float[k];
    }

    void better(WeightedRows rows, int row, float[] others, float[] gram, float ridge, float[] vectors) {
        int at = row * k;
        System.arraycopy(vectors, at, x, 0, k);
        start(rows, row, others, gram, ridge);
        float square = SUMS.dot(residual, 0, residual, 0, k);
        for (int step = 0; step < steps && square > SOLVED; step++) {
            apply(rows, row, others, gram, ridge);
            float length = square / SUMS.dot(direction, 0, image, 0, k);
            SUMS.axpy(length, direction, 0, x, 0, k);
            SUMS.axpy(-length, image, 0, residual, 0, k);
            float next = SUMS.dot(residual, 0, residual, 0, k);
            float kept = next / square;
            for (int j = 0; j < k; j++) {
                direction[j] = residual[j] + kept * direction[j];
            }
            square = next;
        }
        System.arraycopy(x, 0, vectors, at, k);
    }

    /** {@code residual = direction = b - A·x}. */
    private void start(WeightedRows rows, int row, float[] others, float[] gram, float ridge) {
        SUMS.symmetricTimes(gram, x, residual, k);
        for (int j = 0; j < k; j++) {
            residual[j] = -residual[j] - ridge * x[j];
        }
        for (int e = rows.start(row); e < rows.end(row); e++) {
            int other = rows.item(e) * k;
            float missing = rows.weight(e) * (1 - SUMS.dot(others, other, x, 0, k));
            SUMS.axpy(missing, others, other, residual, 0, k);
        }
        System.arraycopy(residual, 0, direction, 0, k);
    }

    /** {@code image = A·direction}. */
    private void apply(WeightedRows rows, int row, float[] others, float[] gram, float ridge) {
        SUMS.symmetricTimes(gram, direction, image, k);
        SUMS.axpy(ridge, direction, 0, image, 0, k);
        for (int e = rows.start(row); e < rows.end(row); e++) {
            int other = rows.item(e) * k;
            float said = rows.weight(e) * SUMS.dot(others, other, direction, 0, k);
            SUMS.axpy(said, others, other, image, 0, k);
        }
    }
}
