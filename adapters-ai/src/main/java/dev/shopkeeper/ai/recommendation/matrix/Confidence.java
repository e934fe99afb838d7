package dev.shopkeeper.ai.recommendation.matrix;

/** How much a strength counts: its logarithm, so that a hundred views do not drown a purchase; 1 for a strength of 1. */
public final class Confidence {

    private static final double LN2 = Math.log(2);

    private Confidence() {}

    public static float of(float strength) {
        return (float) (Math.log1p(strength) / LN2);
    }
}
