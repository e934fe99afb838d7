package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.RankingMetrics;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Measures a model on held-out choices: every item is ranked for every person who has something held out, those they
 * chose in training left out. For someone the model cannot answer for, nothing is found.
 */
public final class RankingEvaluation {

    private final ParallelRows rows;
    private final int maxPeople;
    private final long seed;

    /** Measures on a sample.
     *
     * @param maxPeople at most so many are asked, chosen by the seed
     */
    public RankingEvaluation(ParallelRows rows, int maxPeople, long seed) {
        this.rows = rows;
        this.maxPeople = maxPeople;
        this.seed = seed;
    }

    /** Everybody counts, on all cores. */
    public static RankingEvaluation ofEveryone() {
        return new RankingEvaluation(ParallelRows.onAllCores(), Integer.MAX_VALUE, 0);
    }

    /** Means at each of the cuts, in their order. */
    public RankingMetrics[] measure(Recommender model, HoldOut data, FitMonitor monitor, int... cuts) {
        int[] people = people(data.test());
        RankingTally[] tallies = IntStream.range(0, rows.threads())
                .mapToObj(w -> new RankingTally(data.train(), cuts))
                .toArray(RankingTally[]::new);
        int most = Arrays.stream(cuts).max().orElse(0);
        float[][] scores = new float[rows.threads()][];
        rows.forEach(people.length, 16, monitor, (worker, from, to) -> {
            if (scores[worker] == null) {
                scores[worker] = new float[model.items()];
            }
            for (int i = from; i < to; i++) {
                tallies[worker].add(people[i], best(model, data.train(), people[i], most, scores[worker]), data.test());
            }
        });
        return RankingTally.means(tallies, people.length);
    }

    private static int[] best(Recommender model, InteractionMatrix train, int user, int k, float[] scores) {
        History history = train.history(user);
        if (!model.canAnswer(history)) {
            return new int[0];
        }
        model.score(history, scores);
        for (int i = 0; i < history.size(); i++) {
            scores[history.item(i)] = Float.NEGATIVE_INFINITY;
        }
        return TopItems.of(scores, model.items(), k, item -> scores[item] != Float.NEGATIVE_INFINITY);
    }

    private int[] people(InteractionMatrix test) {
        int[] all = IntStream.range(0, test.users())
                .filter(user -> test.count(user) > 0)
                .toArray();
        if (all.length <= maxPeople) {
            return all;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < maxPeople; i++) {
            int other = random.nextInt(i, all.length);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, maxPeople);
    }
}
