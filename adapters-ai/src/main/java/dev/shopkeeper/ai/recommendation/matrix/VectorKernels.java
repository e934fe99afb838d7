package dev.shopkeeper.ai.recommendation.matrix;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The same with the widest vectors of the processor. */
final class VectorKernels extends Kernels {

    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final int W = WIDE.length();
    private static final int BYTES_FROM = 8;
    private static final Kernels LOOPS = new LoopKernels();

    @Override
    public float dot(float[] a, int aFrom, float[] b, int bFrom, int n) {
        FloatVector s0 = FloatVector.zero(WIDE);
        FloatVector s1 = FloatVector.zero(WIDE);
        FloatVector s2 = FloatVector.zero(WIDE);
        FloatVector s3 = FloatVector.zero(WIDE);
        int k = 0;
        for (; k + 4 * W <= n; k += 4 * W) {
            s0 = at(a, aFrom + k).fma(at(b, bFrom + k), s0);
            s1 = at(a, aFrom + k + W).fma(at(b, bFrom + k + W), s1);
            s2 = at(a, aFrom + k + 2 * W).fma(at(b, bFrom + k + 2 * W), s2);
            s3 = at(a, aFrom + k + 3 * W).fma(at(b, bFrom + k + 3 * W), s3);
        }
        for (; k + W <= n; k += W) {
            s0 = at(a, aFrom + k).fma(at(b, bFrom + k), s0);
        }
        float sum = s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
        for (; k < n; k++) {
            sum = Math.fma(a[aFrom + k], b[bFrom + k], sum);
        }
        return sum;
    }

    private static FloatVector at(float[] a, int from) {
        return FloatVector.fromArray(WIDE, a, from);
    }

    @Override
    public void axpy(float c, float[] x, int xFrom, float[] y, int yFrom, int n) {
        FloatVector factor = FloatVector.broadcast(WIDE, c);
        int k = 0;
        for (; k + W <= n; k += W) {
            at(x, xFrom + k).fma(factor, at(y, yFrom + k)).intoArray(y, yFrom + k);
        }
        for (; k < n; k++) {
            y[yFrom + k] = Math.fma(c, x[xFrom + k], y[yFrom + k]);
        }
    }

    @Override
    public void symmetricTimes(float[] a, float[] x, float[] y, int n) {
        int whole = n - n % W;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            FloatVector s0 = FloatVector.zero(WIDE);
            FloatVector s1 = FloatVector.zero(WIDE);
            FloatVector s2 = FloatVector.zero(WIDE);
            FloatVector s3 = FloatVector.zero(WIDE);
            int row = i * n;
            for (int k = 0; k < whole; k += W) {
                FloatVector v = at(x, k);
                s0 = v.fma(at(a, row + k), s0);
                s1 = v.fma(at(a, row + n + k), s1);
                s2 = v.fma(at(a, row + 2 * n + k), s2);
                s3 = v.fma(at(a, row + 3 * n + k), s3);
            }
            y[i] = s0.reduceLanes(VectorOperators.ADD);
            y[i + 1] = s1.reduceLanes(VectorOperators.ADD);
            y[i + 2] = s2.reduceLanes(VectorOperators.ADD);
            y[i + 3] = s3.reduceLanes(VectorOperators.ADD);
            for (int k = whole; k < n; k++) {
                y[i] += a[row + k] * x[k];
                y[i + 1] += a[row + n + k] * x[k];
                y[i + 2] += a[row + 2 * n + k] * x[k];
                y[i + 3] += a[row + 3 * n + k] * x[k];
            }
        }
        for (; i < n; i++) {
            y[i] = dot(a, i * n, x, 0, n);
        }
    }

    @Override
    public void addFourSquares(float[] rows, int from, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            float x0 = rows[from + i];
            float x1 = rows[from + n + i];
            float x2 = rows[from + 2 * n + i];
            float x3 = rows[from + 3 * n + i];
            int k = 0;
            for (; k + W <= i + 1; k += W) {
                FloatVector sum = at(a, i * n + k);
                sum = at(rows, from + k).fma(FloatVector.broadcast(WIDE, x0), sum);
                sum = at(rows, from + n + k).fma(FloatVector.broadcast(WIDE, x1), sum);
                sum = at(rows, from + 2 * n + k).fma(FloatVector.broadcast(WIDE, x2), sum);
                sum = at(rows, from + 3 * n + k).fma(FloatVector.broadcast(WIDE, x3), sum);
                sum.intoArray(a, i * n + k);
            }
            for (; k <= i; k++) {
                a[i * n + k] += x0 * rows[from + k]
                        + x1 * rows[from + n + k]
                        + x2 * rows[from + 2 * n + k]
                        + x3 * rows[from + 3 * n + k];
            }
        }
    }

    /** Four sums at a time stay in registers. Narrower vectors than {@value #BYTES_FROM} floats have no bytes to match. */
    @Override
    public void timesBlock(byte[] block, int from, float[] x, int xFrom, int k, float[] sums, int sumsFrom) {
        if (W < BYTES_FROM) {
            LOOPS.timesBlock(block, from, x, xFrom, k, sums, sumsFrom);
            return;
        }
        for (int i = 0; i < BLOCK; i += 4 * W) {
            FloatVector s0 = FloatVector.zero(WIDE);
            FloatVector s1 = FloatVector.zero(WIDE);
            FloatVector s2 = FloatVector.zero(WIDE);
            FloatVector s3 = FloatVector.zero(WIDE);
            for (int j = 0; j < k; j++) {
                FloatVector factor = FloatVector.broadcast(WIDE, x[xFrom + j]);
                int at = from + j * BLOCK + i;
                s0 = floats(block, at).fma(factor, s0);
                s1 = floats(block, at + W).fma(factor, s1);
                s2 = floats(block, at + 2 * W).fma(factor, s2);
                s3 = floats(block, at + 3 * W).fma(factor, s3);
            }
            s0.intoArray(sums, sumsFrom + i);
            s1.intoArray(sums, sumsFrom + i + W);
            s2.intoArray(sums, sumsFrom + i + 2 * W);
            s3.intoArray(sums, sumsFrom + i + 3 * W);
        }
    }

    private static FloatVector floats(byte[] from, int at) {
        return (FloatVector) ByteVector.fromArray(Bytes.AS_MANY, from, at).convertShape(VectorOperators.B2F, WIDE, 0);
    }

    /** Apart, as there is no such species where vectors are narrow. */
    private static final class Bytes {
        static final VectorSpecies<Byte> AS_MANY = VectorSpecies.of(byte.class, VectorShape.forBitSize(W * Byte.SIZE));
    }
}
