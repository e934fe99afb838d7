package dev.shopkeeper.ai.recommendation.ease;

import dev.shopkeeper.ai.recommendation.matrix.CoOccurrence;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.ai.recommendation.model.Dimension;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.ai.recommendation.neighbours.NearestItems;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * EASE (Steck 2019) with the dropout of EDLAE (Steck 2020) and less say for the most active. With {@code G} the counts of
 * what is chosen together and {@code P = (G + λI + p/(1-p)·diag G)^-1}, the weights are {@code B_ij = -P_ij / P_jj}, and 0
 * on the diagonal.
 *
 * <p>Time: cubic in the products, about {@code 2·items³} operations. Memory: 16 bytes × products² while fitting, 4 × products² to serve. Above a
 * number of products it does not fit anything: ItemKNN stands in, and a note says so.
 */
public final class ClosedFormEase implements ModelFamily {

    private final NearestItems standIn = new NearestItems();

    @Override
    public ModelType type() {
        return ModelType.EASE;
    }

    @Override
    public boolean isFor(TrainingData data, ModelOptions options) {
        return fits(data.matrix(), options);
    }

    private static boolean fits(InteractionMatrix matrix, ModelOptions options) {
        return matrix.items() <= options.whole(ModelParameter.EASE_MAX_ITEMS);
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        long items = matrix.items();
        return fits(matrix, options)
                ? CoOccurrence.bytes(matrix) + 20 * items * items
                : standIn.estimateBytes(matrix, options);
    }

    @Override
    public Recommender fit(FitContext context) {
        if (!isFor(context.data(), context.options())) {
            context.notes()
                    .add("EASE is for %d products at most and there are %d: ItemKNN stands in"
                            .formatted(
                                    context.options().whole(ModelParameter.EASE_MAX_ITEMS),
                                    context.matrix().items()));
            return standIn.fit(context);
        }
        return new EaseFit(context).fit();
    }

    @Override
    public List<Dimension> dimensions(InteractionMatrix matrix) {
        return List.of(
                Dimension.of(
                        ModelParameter.EASE_REGULARIZATION,
                        350,
                        1,
                        3,
                        10,
                        20,
                        50,
                        100,
                        200,
                        350,
                        500,
                        700,
                        1_000,
                        1_500,
                        2_500,
                        5_000,
                        10_000,
                        30_000),
                Dimension.of(ModelParameter.EASE_ACTIVITY_EXPONENT, 0.25, 0, 0.15, 0.25, 0.35, 0.5),
                Dimension.of(ModelParameter.EASE_DROPOUT, 0, 0, 0.1, 0.2, 0.33, 0.5));
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        EaseModel ease = (EaseModel) model;
        ease.write(out);
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        int items = ArrayCodec.length(in);
        float[][] rows = new float[Math.min(items, 1 << 15)][];
        ArrayCodec.require(items <= rows.length);
        for (int i = 0; i < items; i++) {
            rows[i] = ArrayCodec.readFloats(in);
            ArrayCodec.require(rows[i].length == items);
        }
        return new EaseModel(rows);
    }
}
