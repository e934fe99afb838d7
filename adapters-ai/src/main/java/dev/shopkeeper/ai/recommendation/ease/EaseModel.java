package dev.shopkeeper.ai.recommendation.ease;

import dev.shopkeeper.ai.recommendation.matrix.Confidence;
import dev.shopkeeper.ai.recommendation.matrix.Contributions;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Dense weights from each item to every other: a score is a sum of rows, O(history × items). */
final class EaseModel implements Recommender {

    private final float[][] rows;

    EaseModel(float[][] rows) {
        this.rows = rows;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            ArrayCodec.write(out, row);
        }
    }

    @Override
    public ModelType type() {
        return ModelType.EASE;
    }

    @Override
    public int items() {
        return rows.length;
    }

    @Override
    public boolean canAnswer(History history) {
        return !history.isEmpty();
    }

    @Override
    public void score(History history, float[] scores) {
        Arrays.fill(scores, 0, rows.length, 0);
        for (int i = 0; i < history.size(); i++) {
            add(Confidence.of(history.strength(i)), rows[history.item(i)], scores);
        }
    }

    private static void add(float factor, float[] row, float[] scores) {
        for (int j = 0; j < row.length; j++) {
            scores[j] += factor * row[j];
        }
    }

    @Override
    public void similar(int item, float[] scores) {
        System.arraycopy(rows[item], 0, scores, 0, rows.length);
    }

    @Override
    public IntUnaryOperator because(History history) {
        return item -> Contributions.loudest(history, at -> rows[history.item(at)][item]);
    }

    @Override
    public long bytes() {
        return 4L * rows.length * rows.length;
    }
}
