package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.Kernels;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.ParallelRows;

/** {@code α₀ VᵀV}, summed in parts whose number does not depend on the cores, so that every machine gets the same. */
final class GramMatrix {

    private GramMatrix() {}

    static float[] of(float[] vectors, int k, double weight, ParallelRows rows, FitMonitor monitor) {
        int n = vectors.length / k;
        float[][] parts = new float[AlternatingSquares.GRAM_PARTS][];
        rows.forEach(parts.length, 1, monitor, (worker, from, to) -> {
            for (int part = from; part < to; part++) {
                int first = (int) ((long) n * part / parts.length);
                int last = (int) ((long) n * (part + 1) / parts.length);
                parts[part] = sum(vectors, k, first, last);
            }
        });
        float[] gram = new float[k * k];
        for (float[] part : parts) {
            for (int i = 0; i < gram.length; i++) {
                gram[i] += part[i];
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i * k + j] *= (float) weight;
                gram[j * k + i] = gram[i * k + j];
            }
        }
        return gram;
    }

    private static float[] sum(float[] vectors, int k, int first, int last) {
        float[] sum = new float[k * k];
        int row = first;
        for (; row + 4 <= last; row += 4) {
            Kernels.BEST.addFourSquares(vectors, row * k, sum, k);
        }
        for (; row < last; row++) {
            for (int i = 0; i < k; i++) {
                Kernels.BEST.axpy(vectors[row * k + i], vectors, row * k, sum, i * k, i + 1);
            }
        }
        return sum;
    }
}
