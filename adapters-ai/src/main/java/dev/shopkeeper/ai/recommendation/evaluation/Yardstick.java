package dev.shopkeeper.ai.recommendation.evaluation;

import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.ParallelRows;
import dev.shopkeeper.application.recommendation.RankingEvaluation;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.RankingMetrics;

/**
 * What models are compared by while they are tuned: the mean of NDCG and recall on held-out choices.
 *
 * @param k at so many places
 * @param maxPeople a sample of so many people is asked
 */
public record Yardstick(int k, int maxPeople, long seed) {

    public static final Yardstick USUAL = new Yardstick(20, 4_000, 7);

    public double value(Recommender model, HoldOut data, FitMonitor monitor) {
        RankingMetrics metrics =
                new RankingEvaluation(ParallelRows.onAllCores(), maxPeople, seed).measure(model, data, monitor, k)[0];
        return value(metrics.ndcg(), metrics.recall());
    }

    /** Rounded, so that the order in which workers add up decides nothing. */
    public static double value(double ndcg, double recall) {
        return Math.rint((ndcg + recall) / 2 * 1e9) / 1e9;
    }
}
