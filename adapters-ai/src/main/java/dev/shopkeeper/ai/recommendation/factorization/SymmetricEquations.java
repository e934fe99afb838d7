package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.Kernels;

/** {@code k} equations with a positive definite left side, solved by Cholesky: k³/3 operations. */
final class SymmetricEquations {

    private final int k;
    /** Only the lower half counts. */
    private final float[] a;

    private boolean factored;

    SymmetricEquations(float[] gram, int k, float ridge) {
        this.k = k;
        this.a = gram.clone();
        for (int i = 0; i < k; i++) {
            a[i * k + i] += ridge;
        }
    }

    /** Adds {@code weight · v vᵀ}. */
    void add(float weight, float[] vectors, int from) {
        for (int i = 0; i < k; i++) {
            Kernels.BEST.axpy(weight * vectors[from + i], vectors, from, a, i * k, i + 1);
        }
    }

    /** Puts the solution in place of the right side. */
    void solve(float[] right) {
        if (!factored) {
            factor();
            factored = true;
        }
        for (int i = 0; i < k; i++) {
            right[i] = (right[i] - Kernels.BEST.dot(a, i * k, right, 0, i)) / a[i * k + i];
        }
        for (int i = k - 1; i >= 0; i--) {
            right[i] /= a[i * k + i];
            Kernels.BEST.axpy(-right[i], a, i * k, right, 0, i);
        }
    }

    private void factor() {
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                a[i * k + j] = (a[i * k + j] - Kernels.BEST.dot(a, i * k, a, j * k, j)) / a[j * k + j];
            }
            float square = a[i * k + i] - Kernels.BEST.dot(a, i * k, a, i * k, i);
            a[i * k + i] = (float) Math.sqrt(Math.max(square, Float.MIN_NORMAL));
        }
    }
}
