package dev.shopkeeper.ai.recommendation.clusters;

import dev.shopkeeper.ai.recommendation.content.TermVectors;
import dev.shopkeeper.ai.recommendation.matrix.Confidence;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.ItemText;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Clusters by spherical k-means (k-means++ start, Arthur and Vassilvitskii 2007) over TF-IDF. Time: rounds × words of all
 * products × groups, over the cores. Memory while fitting: 4 bytes × groups × distinct words.
 */
public final class TextClusters implements ModelFamily {

    private static final int MOST_BY_ITSELF = 200;
    private static final long USUAL_TERMS = 30_000;

    @Override
    public ModelType type() {
        return ModelType.CLUSTERS;
    }

    @Override
    public boolean isFor(TrainingData data, ModelOptions options) {
        return data.texts().stream().anyMatch(text -> !text.equals(ItemText.NONE));
    }

    static int groups(int items, ModelOptions options) {
        int said = options.whole(ModelParameter.CLUSTERS);
        int wanted = said > 0 ? said : Math.clamp(Math.round(Math.sqrt(items / 2.0)), 2, MOST_BY_ITSELF);
        return Math.clamp(wanted, 1, Math.max(1, items));
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        return 6_000L * matrix.items() + 8 * USUAL_TERMS * groups(matrix.items(), options);
    }

    @Override
    public Recommender fit(FitContext context) {
        InteractionMatrix matrix = context.matrix();
        TermVectors words = TermVectors.of(context.data().texts(), matrix.items());
        context.reached(0.2);
        SphericalKMeans groups = new SphericalKMeans(context, words, groups(matrix.items(), context.options()));
        groups.run();
        float[] worth = groups.closeness();
        float[] chosen = new float[matrix.items()];
        float most = 1;
        for (int e = 0; e < matrix.entries(); e++) {
            chosen[matrix.item(e)] += Confidence.of(matrix.strength(e));
            most = Math.max(most, chosen[matrix.item(e)]);
        }
        for (int i = 0; i < worth.length; i++) {
            worth[i] += chosen[i] / most;
        }
        context.reached(1);
        return new ClusterModel(groups.groupOf(), worth);
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        ClusterModel clusters = (ClusterModel) model;
        clusters.write(out);
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        int[] groupOf = ArrayCodec.readInts(in);
        float[] worth = ArrayCodec.readFloats(in);
        ArrayCodec.require(groupOf.length == worth.length);
        for (int group : groupOf) {
            ArrayCodec.require(group >= -1 && group < groupOf.length);
        }
        return new ClusterModel(groupOf, worth);
    }
}
