package dev.shopkeeper.application.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What models are fitted on.
 *
 * @param matrix who chose what
 * @param texts what is written about each item of the matrix, or none at all
 * @param nowEpochSecond the time up to which popularity decays
 * @param warmStart a model to go on from, where there is one
 */
public record TrainingData(
        InteractionMatrix matrix,
        List<ItemText> texts,
        long nowEpochSecond,
        @Nullable WarmStart warmStart) {

    public TrainingData {
        texts = List.copyOf(texts);
        if (!texts.isEmpty() && texts.size() != matrix.items()) {
            throw new IllegalArgumentException("there must be a text for every item, or none");
        }
    }

    public static TrainingData of(InteractionMatrix matrix) {
        return new TrainingData(matrix, List.of(), 0, null);
    }

    /** The same about other interactions of the same items. */
    public TrainingData with(InteractionMatrix other) {
        return new TrainingData(other, texts, nowEpochSecond, warmStart);
    }
}
