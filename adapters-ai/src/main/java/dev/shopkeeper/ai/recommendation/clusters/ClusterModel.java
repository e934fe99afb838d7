package dev.shopkeeper.ai.recommendation.clusters;

import dev.shopkeeper.ai.recommendation.matrix.Confidence;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Which group each item is in, and how much it is worth there: how typical it is, and how often it is chosen. */
final class ClusterModel implements Recommender {

    /** Less than any share of a history, so that worth decides within a group, not between groups. */
    private static final float WORTH = 0.1f;

    private final int[] groupOf;
    private final float[] worth;

    ClusterModel(int[] groupOf, float[] worth) {
        this.groupOf = groupOf;
        this.worth = worth;
    }

    void write(DataOutputStream out) throws IOException {
        ArrayCodec.write(out, groupOf);
        ArrayCodec.write(out, worth);
    }

    @Override
    public ModelType type() {
        return ModelType.CLUSTERS;
    }

    @Override
    public int items() {
        return groupOf.length;
    }

    @Override
    public boolean canAnswer(History history) {
        for (int i = 0; i < history.size(); i++) {
            if (groupOf[history.item(i)] >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void score(History history, float[] scores) {
        float[] shares = new float[groupOf.length];
        float total = 0;
        for (int i = 0; i < history.size(); i++) {
            int group = groupOf[history.item(i)];
            if (group >= 0) {
                shares[group] += Confidence.of(history.strength(i));
                total += Confidence.of(history.strength(i));
            }
        }
        Arrays.fill(scores, 0, groupOf.length, 0);
        for (int item = 0; total > 0 && item < groupOf.length; item++) {
            float share = groupOf[item] < 0 ? 0 : shares[groupOf[item]] / total;
            scores[item] = share * (1 + WORTH * worth[item]);
        }
    }

    @Override
    public void similar(int item, float[] scores) {
        for (int other = 0; other < groupOf.length; other++) {
            boolean together = groupOf[item] >= 0 && groupOf[other] == groupOf[item];
            scores[other] = together ? 1 + WORTH * worth[other] : 0;
        }
    }

    @Override
    public IntUnaryOperator because(History history) {
        return item -> strongestInGroup(history, item);
    }

    private int strongestInGroup(History history, int item) {
        int most = -1;
        for (int i = 0; i < history.size(); i++) {
            boolean together = groupOf[item] >= 0 && groupOf[history.item(i)] == groupOf[item];
            if (together && (most < 0 || history.strength(i) > history.strength(most))) {
                most = i;
            }
        }
        return most;
    }

    @Override
    public long bytes() {
        return 8L * groupOf.length;
    }
}
