package dev.shopkeeper.application.recommendation.serving;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one category from filling an answer: each further product of a category counts {@value #KEPT} of the one before.
 * Greedy, in O(candidates × k); as maximal marginal relevance (Carbonell and Goldstein 1998) with equality of the main
 * category as similarity.
 */
final class Diversity {

    static final double KEPT = 0.9;

    private Diversity() {}

    /**
     * Chooses {@code k} of the candidates.
     *
     * @param ranked candidates, the best first
     * @param scores of the candidates, falling
     * @return indexes into {@code ranked}, in the order in which to show them
     */
    static int[] choose(int[] ranked, float[] scores, int k, IntFunction<@Nullable String> category) {
        int n = ranked.length;
        int wanted = Math.min(k, n);
        double[] relevance = relative(scores);
        String[] categories = new String[n];
        for (int i = 0; i < n; i++) {
            String name = category.apply(ranked[i]);
            categories[i] = name == null ? "" : name;
        }
        Map<String, Double> worth = new HashMap<>();
        boolean[] taken = new boolean[n];
        int[] chosen = new int[wanted];
        for (int place = 0; place < wanted; place++) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < n; i++) {
                double value = taken[i] ? -1 : relevance[i] * worth.getOrDefault(categories[i], 1.0);
                if (value > most) {
                    most = value;
                    best = i;
                }
            }
            taken[best] = true;
            chosen[place] = best;
            if (!categories[best].isEmpty()) {
                worth.merge(categories[best], KEPT, (before, kept) -> before * kept);
            }
        }
        return chosen;
    }

    /** From 0 for the last to 1 for the first. */
    private static double[] relative(float[] scores) {
        double[] relative = new double[scores.length];
        if (scores.length == 0) {
            return relative;
        }
        double least = scores[scores.length - 1];
        double range = scores[0] - least;
        if (!(range > 0) || !Double.isFinite(range)) {
            Arrays.fill(relative, 1);
            return relative;
        }
        for (int i = 0; i < scores.length; i++) {
            relative[i] = (scores[i] - least) / range;
        }
        return relative;
    }
}
