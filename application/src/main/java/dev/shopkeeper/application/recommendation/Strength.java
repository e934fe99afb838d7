package dev.shopkeeper.application.recommendation;

/** How strongly something was chosen: a positive, finite number, 1 for the weakest sign. */
final class Strength {

    private Strength() {}

    static void check(double strength) {
        if (!(strength > 0) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException("a strength must be a positive number, not " + strength);
        }
    }
}
