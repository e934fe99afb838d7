package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.Kernels;
import dev.shopkeeper.application.recommendation.TopItems;

/**
 * Scores all products by their vectors, quickly: from vectors rounded to bytes, and once more exactly for the best.
 *
 * <p>What takes the time with many products is not the arithmetic but reading {@code k} numbers for each of them: bytes
 * are a quarter of it. Each product has its own scale, 1/127 of its greatest number; the rounding moves a score by about
 * {@code scale · |person| / √12}, below one percent of what scores differ by. The best
 * ones by these are scored again from the vectors as they are, so that the top of the list is in its true order. Cost: {@code k · items} bytes read and
 * {@code k · items} operations; memory {@code (k + 4) · items} bytes.
 */
final class ProductScores {

    /** So many of the best are scored exactly: more than any list that is asked for has candidates. */
    static final int EXACT = 512;

    private static final float STEPS = 127;

    private final int k;
    private final float[] vectors;
    private final float[] scales;
    /** Blocks of products, and in a block factor after factor. */
    private final byte[] blocks;

    ProductScores(float[] vectors, int k) {
        this.k = k;
        this.vectors = vectors;
        int items = vectors.length / k;
        this.scales = new float[items];
        this.blocks = new byte[Math.ceilDiv(items, Kernels.BLOCK) * Kernels.BLOCK * k];
        for (int item = 0; item < items; item++) {
            round(item);
        }
    }

    private void round(int item) {
        float greatest = 0;
        for (int j = 0; j < k; j++) {
            greatest = Math.max(greatest, Math.abs(vectors[item * k + j]));
        }
        scales[item] = greatest / STEPS;
        int at = item / Kernels.BLOCK * Kernels.BLOCK * k + item % Kernels.BLOCK;
        for (int j = 0; j < k && greatest > 0; j++) {
            blocks[at + j * Kernels.BLOCK] = (byte) Math.round(vectors[item * k + j] / scales[item]);
        }
    }

    /** Puts the products of all vectors with one, which begins at {@code from}, into {@code scores}. */
    void write(float[] vector, int from, float[] scores) {
        int items = scales.length;
        float[] last = new float[Kernels.BLOCK];
        for (int first = 0; first < items; first += Kernels.BLOCK) {
            boolean whole = first + Kernels.BLOCK <= items;
            Kernels.BEST.timesBlock(blocks, first * k, vector, from, k, whole ? scores : last, whole ? first : 0);
            if (!whole) {
                System.arraycopy(last, 0, scores, first, items - first);
            }
        }
        for (int item = 0; item < items; item++) {
            scores[item] *= scales[item];
        }
        for (int item : best(scores)) {
            scores[item] = Kernels.BEST.dot(vectors, item * k, vector, from, k);
        }
    }

    private int[] best(float[] scores) {
        return TopItems.of(scores, scales.length, EXACT, _ -> true);
    }

    long bytes() {
        return blocks.length + 4L * scales.length;
    }
}
