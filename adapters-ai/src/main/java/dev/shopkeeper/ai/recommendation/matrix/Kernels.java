package dev.shopkeeper.ai.recommendation.matrix;

/**
 * The inner loops on float arrays. With the JVM's vector module ({@code --add-modules jdk.incubator.vector}) they use
 * it; without, they are plain loops, the same to a rounding.
 */
public abstract class Kernels {

    /** The faster ones that this JVM offers. */
    public static final Kernels BEST =
            choose(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                    && !Boolean.getBoolean("shopkeeper.kernels.loops"));

    /** So many columns stand side by side for {@link #timesBlock}. */
    public static final int BLOCK = 64;

    Kernels() {}

    private static Kernels choose(boolean vectors) {
        return vectors ? new VectorKernels() : new LoopKernels();
    }

    /** {@code Σ a_k b_k}. */
    public abstract float dot(float[] a, int aFrom, float[] b, int bFrom, int n);

    /** {@code y += c·x}. */
    public abstract void axpy(float c, float[] x, int xFrom, float[] y, int yFrom, int n);

    /** {@code y = A·x} for a symmetric {@code n × n} matrix in rows. */
    public abstract void symmetricTimes(float[] a, float[] x, float[] y, int n);

    /** Adds to the lower half of a symmetric matrix the products of four consecutive rows with themselves. */
    public abstract void addFourSquares(float[] rows, int from, float[] a, int n);

    /** {@code sums = xᵀ·B} for a block of {@code k} rows of {@value #BLOCK} small whole numbers. */
    public abstract void timesBlock(byte[] block, int from, float[] x, int xFrom, int k, float[] sums, int sumsFrom);
}
