package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Fits, writes and reads models.
 *
 * <p>The same data, options and seed give the same model. A model that has nothing to learn from (no interactions, no
 * texts) is fitted all the same and can answer for nobody.
 */
public interface Recommenders {

    /**
     * Fits one model, on all cores.
     *
     * @throws dev.shopkeeper.domain.recommendation.TrainingTooLarge before it starts, when it would not fit into memory
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    Fitted fit(ModelType type, TrainingData data, ModelOptions options, FitMonitor monitor);

    /**
     * Chooses options on a held-out part of the data, then fits on all of it. Options that were said are kept.
     *
     * @param secondsForSearch about how long it may look; what it found by then is used
     */
    Fitted tuneAndFit(
            ModelType type, TrainingData data, ModelOptions options, double secondsForSearch, FitMonitor monitor);

    /** About how many bytes fitting takes beside the matrix itself, at its peak. */
    long estimateBytes(ModelType type, InteractionMatrix matrix, ModelOptions options);

    /** Writes a model of this port with the version of its format. The stream stays open. */
    void write(Recommender recommender, OutputStream out) throws IOException;

    /** Reads a model back, as far as it goes. The stream stays open. */
    ReadModel read(InputStream in) throws IOException;
}
