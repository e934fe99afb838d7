package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;

/**
 * What iALS makes small.
 *
 * @param unobservedWeight of every pair, chosen or not
 * @param regularization of the vectors, before it is scaled by frequency
 * @param frequencyExponent how much it grows with frequency
 */
record Objective(double unobservedWeight, double regularization, double frequencyExponent) {

    static Objective of(ModelOptions options) {
        return new Objective(
                options.get(ModelParameter.UNOBSERVED_WEIGHT),
                options.get(ModelParameter.REGULARIZATION),
                options.get(ModelParameter.FREQUENCY_EXPONENT));
    }

    /** The ridge of a row with so many entries of so many columns; never quite 0, that a solution exists. */
    float ridge(int entries, int columns) {
        double frequency = Math.max(1, entries + unobservedWeight * columns);
        return (float) (1e-6 + regularization * Math.pow(frequency, frequencyExponent));
    }
}
