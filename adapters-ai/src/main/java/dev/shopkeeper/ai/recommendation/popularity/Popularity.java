package dev.shopkeeper.ai.recommendation.popularity;

import dev.shopkeeper.ai.recommendation.matrix.Confidence;
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
 * Popular: choices counted, one that is a half-life old counting half, one without a time counting whole. Trending: choices
 * of the last days against what the four such spans before let expect, in standard deviations. O(entries).
 */
public final class Popularity implements ModelFamily {

    private static final double DAY = 86_400;
    private static final int SPANS_BEFORE = 4;

    private final ModelType type;

    private Popularity(ModelType type) {
        this.type = type;
    }

    public static Popularity popular() {
        return new Popularity(ModelType.POPULAR);
    }

    public static Popularity trending() {
        return new Popularity(ModelType.TRENDING);
    }

    @Override
    public ModelType type() {
        return type;
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        return 24L * matrix.items();
    }

    @Override
    public Recommender fit(FitContext context) {
        InteractionMatrix matrix = context.matrix();
        long said = context.data().nowEpochSecond();
        long now = said == 0 ? latest(matrix) : said;
        float[] scores = type == ModelType.POPULAR
                ? decayed(matrix, now, context.options().get(ModelParameter.HALF_LIFE_DAYS) * DAY)
                : rising(matrix, now, context.options().get(ModelParameter.TRENDING_DAYS) * DAY);
        context.reached(1);
        return new SameForAll(type, scores, matrix.entries() > 0);
    }

    private static long latest(InteractionMatrix matrix) {
        long latest = 0;
        for (int e = 0; e < matrix.entries(); e++) {
            latest = Math.max(latest, matrix.epochSecond(e));
        }
        return latest;
    }

    private static float[] decayed(InteractionMatrix matrix, long now, double halfLife) {
        double[] sums = new double[matrix.items()];
        for (int e = 0; e < matrix.entries(); e++) {
            long at = matrix.epochSecond(e);
            double age = at == 0 ? 0 : Math.max(0, now - at);
            sums[matrix.item(e)] += Confidence.of(matrix.strength(e)) * Math.exp(-Math.log(2) * age / halfLife);
        }
        return floats(sums);
    }

    private static float[] rising(InteractionMatrix matrix, long now, double span) {
        double[] lately = new double[matrix.items()];
        double[] before = new double[matrix.items()];
        for (int e = 0; e < matrix.entries(); e++) {
            long at = matrix.epochSecond(e);
            double age = at == 0 ? 0 : Math.max(0, now - at);
            if (age < span) {
                lately[matrix.item(e)] += Confidence.of(matrix.strength(e));
            } else if (age < span * (1 + SPANS_BEFORE)) {
                before[matrix.item(e)] += Confidence.of(matrix.strength(e));
            }
        }
        for (int i = 0; i < lately.length; i++) {
            double expected = before[i] / SPANS_BEFORE;
            lately[i] = (lately[i] - expected) / Math.sqrt(expected + 1);
        }
        return floats(lately);
    }

    private static float[] floats(double[] sums) {
        float[] scores = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            scores[i] = (float) sums[i];
        }
        return scores;
    }

    @Override
    public List<Dimension> dimensions(InteractionMatrix matrix) {
        if (!matrix.hasTimes()) {
            return List.of();
        }
        return type == ModelType.POPULAR
                ? List.of(Dimension.of(ModelParameter.HALF_LIFE_DAYS, 90, 3, 7, 14, 30, 90, 365, 3_650))
                : List.of(Dimension.of(ModelParameter.TRENDING_DAYS, 7, 1, 3, 7, 14, 30, 90));
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        SameForAll same = (SameForAll) model;
        same.write(out);
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        return new SameForAll(type, ArrayCodec.readFloats(in), in.readBoolean());
    }
}
