package dev.shopkeeper.ai.recommendation.model;

import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** One kind of model. Stateless. */
public interface ModelFamily {

    ModelType type();

    /** Bytes needed at the peak of a fit, beside the matrix. */
    long estimateBytes(InteractionMatrix matrix, ModelOptions options);

    /** Whether it fits a model of its own on this; if not, {@link #fit} gives another that stands in. */
    default boolean isFor(TrainingData data, ModelOptions options) {
        return true;
    }

    Recommender fit(FitContext context);

    /** What is worth trying when nothing was said, the most telling first. */
    default List<Dimension> dimensions(InteractionMatrix matrix) {
        return List.of();
    }

    /** Writes a model that this family fitted. */
    void write(Recommender model, DataOutputStream out) throws IOException;

    Recommender read(DataInputStream in) throws IOException;
}
