package dev.shopkeeper.ai.recommendation.neighbours;

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

/** For each item the items it speaks for, and how loudly: compressed rows by source, ascending by target. */
final class NeighbourModel implements Recommender {

    private final int[] starts;
    private final int[] targets;
    private final float[] weights;

    private NeighbourModel(int[] starts, int[] targets, float[] weights) {
        this.starts = starts;
        this.targets = targets;
        this.weights = weights;
    }

    /** From the sources of each target. */
    static NeighbourModel ofTargets(int[][] sources, float[][] weights) {
        int[] starts = new int[sources.length + 1];
        for (int[] each : sources) {
            for (int source : each) {
                starts[source + 1]++;
            }
        }
        for (int i = 0; i < sources.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] heads = starts.clone();
        int[] targets = new int[starts[sources.length]];
        float[] values = new float[targets.length];
        for (int target = 0; target < sources.length; target++) {
            for (int i = 0; i < sources[target].length; i++) {
                int at = heads[sources[target][i]]++;
                targets[at] = target;
                values[at] = weights[target][i];
            }
        }
        return new NeighbourModel(starts, targets, values);
    }

    static NeighbourModel checked(int[] starts, int[] targets, float[] weights) throws IOException {
        ArrayCodec.require(starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == targets.length);
        ArrayCodec.require(weights.length == targets.length);
        for (int i = 1; i < starts.length; i++) {
            ArrayCodec.require(starts[i] >= starts[i - 1]);
        }
        for (int target : targets) {
            ArrayCodec.require(target >= 0 && target < starts.length - 1);
        }
        return new NeighbourModel(starts, targets, weights);
    }

    void write(DataOutputStream out) throws IOException {
        ArrayCodec.write(out, starts);
        ArrayCodec.write(out, targets);
        ArrayCodec.write(out, weights);
    }

    @Override
    public ModelType type() {
        return ModelType.ITEM_KNN;
    }

    @Override
    public int items() {
        return starts.length - 1;
    }

    @Override
    public boolean canAnswer(History history) {
        for (int i = 0; i < history.size(); i++) {
            if (starts[history.item(i) + 1] > starts[history.item(i)]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void score(History history, float[] scores) {
        Arrays.fill(scores, 0, items(), 0);
        for (int i = 0; i < history.size(); i++) {
            add(history.item(i), Confidence.of(history.strength(i)), scores);
        }
    }

    private void add(int source, float factor, float[] scores) {
        for (int e = starts[source]; e < starts[source + 1]; e++) {
            scores[targets[e]] += factor * weights[e];
        }
    }

    @Override
    public void similar(int item, float[] scores) {
        Arrays.fill(scores, 0, items(), 0);
        add(item, 1, scores);
    }

    @Override
    public IntUnaryOperator because(History history) {
        return item -> Contributions.loudest(history, at -> alike(history.item(at), item));
    }

    private float alike(int source, int item) {
        int at = Arrays.binarySearch(targets, starts[source], starts[source + 1], item);
        return at < 0 ? 0 : weights[at];
    }

    @Override
    public long bytes() {
        return 4L * starts.length + 8L * targets.length;
    }
}
