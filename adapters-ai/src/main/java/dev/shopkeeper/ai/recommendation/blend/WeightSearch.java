package dev.shopkeeper.ai.recommendation.blend;

import dev.shopkeeper.ai.recommendation.evaluation.Yardstick;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.ParallelRows;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the weights of a blend on held-out choices: each weight in turn is made greater, smaller or nothing, for as long
 * as the yardstick says better. Every person's best candidates of each model are scored once; a try then costs
 * people × candidates × models.
 */
final class WeightSearch {

    private static final float[] FACTORS = {0, 0.5f, 0.8f, 1.25f, 2};
    private static final float[] FROM_NOTHING = {0.05f, 0.2f, 0.5f};
    private static final int MOST_ROUNDS = 12;
    /** Less is taken for chance. */
    private static final double LEAST_GAIN = 1e-4;

    private final PersonCandidates[] people;
    private final int models;
    private final float[] start;
    private final int k;
    private final ParallelRows rows = ParallelRows.onAllCores();

    WeightSearch(List<Recommender> parts, HoldOut data, Yardstick yardstick, FitMonitor monitor) {
        int[] asked = PersonCandidates.people(data.test(), yardstick);
        this.people = new PersonCandidates[asked.length];
        this.models = parts.size();
        this.k = yardstick.k();
        this.start = new float[models];
        for (int m = 0; m < models; m++) {
            start[m] = usual(parts.get(m).type());
        }
        float[][][] scores = new float[rows.threads()][][];
        rows.forEach(asked.length, 8, monitor, (worker, from, to) -> {
            if (scores[worker] == null) {
                scores[worker] = new float[2 * models][parts.getFirst().items()];
            }
            for (int i = from; i < to; i++) {
                people[i] = PersonCandidates.of(parts, data, asked[i], 5 * k, scores[worker]);
            }
        });
    }

    /** What is believed before anything is measured. */
    private static float usual(ModelType type) {
        return switch (type) {
            case EASE, ALS -> 1;
            case ITEM_KNN -> 0.3f;
            case CONTENT, CLUSTERS -> 0.1f;
            case POPULAR, TRENDING, BLEND -> 0;
        };
    }

    /** The usual where nobody has anything held out. */
    float[] best() {
        float[] weights = start.clone();
        double value = value(weights);
        boolean better = people.length > 0;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = false;
            for (int m = 0; m < models; m++) {
                float now = weights[m];
                for (float each : now == 0 ? FROM_NOTHING : FACTORS) {
                    float[] other = weights.clone();
                    other[m] = now == 0 ? each : now * each;
                    double found = value(other);
                    if (found > value + LEAST_GAIN) {
                        value = found;
                        weights = other;
                        better = true;
                    }
                }
            }
        }
        return weights;
    }

    private double value(float[] weights) {
        double[] gains = new double[people.length];
        double[] recalls = new double[people.length];
        rows.forEach(people.length, 256, FitMonitor.NONE, (worker, from, to) -> {
            for (int i = from; i < to; i++) {
                people[i].measure(weights, k, i, gains, recalls);
            }
        });
        int n = Math.max(1, people.length);
        return Yardstick.value(
                IntStream.range(0, people.length).mapToDouble(i -> gains[i]).sum() / n,
                IntStream.range(0, people.length).mapToDouble(i -> recalls[i]).sum() / n);
    }
}
