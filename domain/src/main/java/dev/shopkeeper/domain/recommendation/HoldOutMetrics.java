package dev.shopkeeper.domain.recommendation;

/** How good a model was at finding what had been held out, among its first 10 and its first 20. */
public record HoldOutMetrics(RankingMetrics at10, RankingMetrics at20) {

    /** Whether it is at least as good as another on the same hold-out: by NDCG at 10, the measure that models are chosen by. */
    public boolean isNotWorseThan(HoldOutMetrics other) {
        return at10.ndcg() >= other.at10.ndcg();
    }
}
