package dev.shopkeeper.application.recommendation.training;

/**
 * How much a training may take.
 *
 * @param maxFacts more interactions are not trained on at once
 * @param maxPeopleMeasured at most so many people are asked when a model is measured
 * @param keptVersions how many versions of each model are kept
 * @param retrainAfter so many new interactions make a new training due
 */
public record TrainingLimits(int maxFacts, int maxPeopleMeasured, int keptVersions, int retrainAfter) {

    /** The usual, for a process with so much memory: an interaction takes about 60 bytes while a matrix is built. */
    public static TrainingLimits forMemory(long maxBytes, int retrainAfter) {
        return new TrainingLimits(Math.clamp(maxBytes / 2 / 60, 100_000, 500_000_000), 20_000, 5, retrainAfter);
    }
}
