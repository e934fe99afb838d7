package dev.shopkeeper.ai.recommendation.neighbours;

import dev.shopkeeper.ai.recommendation.matrix.CoOccurrence;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.ai.recommendation.model.Dimension;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * ItemKNN (Sarwar 2001; Deshpande and Karypis 2004): {@code w_ij = c_ij / (c_ii^(1-b) · c_jj^b + shrinkage)}, with the
 * {@code N} greatest kept for each product.
 *
 * <p>Time: the squares of people's activity summed, over the cores. Memory: 8 bytes × products × N.
 */
public final class NearestItems implements ModelFamily {

    @Override
    public ModelType type() {
        return ModelType.ITEM_KNN;
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        long neighbours = Math.min(options.whole(ModelParameter.NEIGHBOURS), matrix.items());
        return CoOccurrence.bytes(matrix) + 2 * 8L * matrix.items() * neighbours;
    }

    @Override
    public Recommender fit(FitContext context) {
        return new NeighbourSearch(context).fit();
    }

    @Override
    public List<Dimension> dimensions(InteractionMatrix matrix) {
        return List.of(
                Dimension.of(ModelParameter.NEIGHBOURS, 100, 20, 50, 100, 200, 400, 800),
                Dimension.of(ModelParameter.SHRINKAGE, 10, 0, 3, 10, 30, 100, 300),
                Dimension.of(ModelParameter.ACTIVITY_EXPONENT, 0.25, 0, 0.25, 0.5),
                Dimension.of(ModelParameter.POPULARITY_EXPONENT, 0.5, 0.2, 0.3, 0.4, 0.5, 0.6));
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        NeighbourModel neighbours = (NeighbourModel) model;
        neighbours.write(out);
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        int[] starts = ArrayCodec.readInts(in);
        int[] items = ArrayCodec.readInts(in);
        float[] weights = ArrayCodec.readFloats(in);
        return NeighbourModel.checked(starts, items, weights);
    }
}
