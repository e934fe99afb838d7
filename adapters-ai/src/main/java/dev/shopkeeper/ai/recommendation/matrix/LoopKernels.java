package dev.shopkeeper.ai.recommendation.matrix;

/** Plain loops, written so that the compiler can vectorize all but the sum of a dot product. */
final class LoopKernels extends Kernels {

    @Override
    public float dot(float[] a, int aFrom, float[] b, int bFrom, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = 0;
        for (; k + 4 <= n; k += 4) {
            s0 = Math.fma(a[aFrom + k], b[bFrom + k], s0);
            s1 = Math.fma(a[aFrom + k + 1], b[bFrom + k + 1], s1);
            s2 = Math.fma(a[aFrom + k + 2], b[bFrom + k + 2], s2);
            s3 = Math.fma(a[aFrom + k + 3], b[bFrom + k + 3], s3);
        }
        for (; k < n; k++) {
            s0 = Math.fma(a[aFrom + k], b[bFrom + k], s0);
        }
        return s0 + s1 + (s2 + s3);
    }

    @Override
    public void axpy(float c, float[] x, int xFrom, float[] y, int yFrom, int n) {
        for (int k = 0; k < n; k++) {
            y[yFrom + k] = Math.fma(c, x[xFrom + k], y[yFrom + k]);
        }
    }

    @Override
    public void symmetricTimes(float[] a, float[] x, float[] y, int n) {
        for (int k = 0; k < n; k++) {
            y[k] = 0;
        }
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            addFour(a, i * n, n, x[i], x[i + 1], x[i + 2], x[i + 3], y);
        }
        for (; i < n; i++) {
            axpy(x[i], a, i * n, y, 0, n);
        }
    }

    private static void addFour(float[] a, int from, int n, float x0, float x1, float x2, float x3, float[] y) {
        for (int k = 0; k < n; k++) {
            y[k] += x0 * a[from + k] + x1 * a[from + n + k] + (x2 * a[from + 2 * n + k] + x3 * a[from + 3 * n + k]);
        }
    }

    @Override
    public void addFourSquares(float[] rows, int from, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            addFourInto(
                    rows,
                    from,
                    n,
                    rows[from + i],
                    rows[from + n + i],
                    rows[from + 2 * n + i],
                    rows[from + 3 * n + i],
                    a,
                    i * n,
                    i + 1);
        }
    }

    private static void addFourInto(
            float[] v, int from, int n, float x0, float x1, float x2, float x3, float[] a, int row, int length) {
        for (int k = 0; k < length; k++) {
            a[row + k] +=
                    x0 * v[from + k] + x1 * v[from + n + k] + (x2 * v[from + 2 * n + k] + x3 * v[from + 3 * n + k]);
        }
    }

    @Override
    public void timesBlock(byte[] block, int from, float[] x, int xFrom, int k, float[] sums, int sumsFrom) {
        for (int i = 0; i < BLOCK; i++) {
            sums[sumsFrom + i] = 0;
        }
        for (int j = 0; j < k; j++) {
            float factor = x[xFrom + j];
            int row = from + j * BLOCK;
            for (int i = 0; i < BLOCK; i++) {
                sums[sumsFrom + i] = Math.fma(factor, block[row + i], sums[sumsFrom + i]);
            }
        }
    }
}
