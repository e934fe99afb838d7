package dev.shopkeeper.ai.recommendation.blend;

import dev.shopkeeper.ai.recommendation.evaluation.Yardstick;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TopItems;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The items that any model would show one person, with each model's normalized score, and which of them were held out.
 * An item that no model has among its best is taken for one the blend would not show either.
 */
final class PersonCandidates {

    private final boolean[] held;
    private final int wanted;
    /** By model, then candidate. */
    private final float[][] scores;

    private PersonCandidates(boolean[] held, int wanted, float[][] scores) {
        this.held = held;
        this.wanted = wanted;
        this.scores = scores;
    }

    /** Those who have something held out, or a sample of them. */
    static int[] people(InteractionMatrix test, Yardstick yardstick) {
        int[] all = IntStream.range(0, test.users())
                .filter(user -> test.count(user) > 0)
                .toArray();
        SplittableRandom random = new SplittableRandom(yardstick.seed() + 1);
        for (int i = 0; i < Math.min(all.length, yardstick.maxPeople()); i++) {
            int other = random.nextInt(i, all.length);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, Math.min(all.length, yardstick.maxPeople()));
    }

    /**
     * Asks every model.
     *
     * @param space two arrays over all items for each model
     */
    static PersonCandidates of(List<Recommender> parts, HoldOut data, int user, int each, float[][] space) {
        History history = data.train().history(user);
        int items = parts.getFirst().items();
        int[] candidates = new int[0];
        for (int m = 0; m < parts.size(); m++) {
            float[] normalized = space[m];
            Arrays.fill(normalized, 0);
            if (parts.get(m).canAnswer(history)) {
                float[] raw = space[parts.size() + m];
                parts.get(m).score(history, raw);
                BlendModel.addNormalized(1, raw, normalized, items, history);
                int[] best = TopItems.of(normalized, items, each, item -> !history.contains(item));
                candidates = IntStream.concat(Arrays.stream(candidates), Arrays.stream(best))
                        .toArray();
            }
        }
        int[] all = Arrays.stream(candidates).sorted().distinct().toArray();
        boolean[] held = new boolean[all.length];
        float[][] scores = new float[parts.size()][all.length];
        for (int i = 0; i < all.length; i++) {
            held[i] = data.test().contains(user, all[i]);
            for (int m = 0; m < parts.size(); m++) {
                scores[m][i] = space[m][all[i]];
            }
        }
        return new PersonCandidates(held, data.test().count(user), scores);
    }

    void measure(float[] weights, int k, int at, double[] gains, double[] recalls) {
        float[] sums = new float[held.length];
        for (int m = 0; m < weights.length; m++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[m] * scores[m][i];
            }
        }
        int[] best = TopItems.of(sums, sums.length, k, candidate -> true);
        double gain = 0;
        int hits = 0;
        for (int place = 0; place < best.length; place++) {
            if (held[best[place]]) {
                hits++;
                gain += 1 / Math.log(place + 2.0);
            }
        }
        double ideal = 0;
        for (int place = 0; place < Math.min(k, wanted); place++) {
            ideal += 1 / Math.log(place + 2.0);
        }
        gains[at] = gain / ideal;
        recalls[at] = (double) hits / wanted;
    }
}
