package dev.shopkeeper.domain.recommendation;

/**
 * How well rankings of everything met what was held out, at the first {@code k} places: means over the people who have
 * something held out. Relevance is binary; the ideal of NDCG and MAP is cut at the smaller of {@code k} and what was held
 * out.
 *
 * @param k how many places were looked at
 * @param people how many rankings were measured
 * @param hitRate share of rankings with at least one hit
 * @param precision hits per place
 * @param recall hits per product held out
 * @param ndcg discounted gain, 1 when all hits stand first
 * @param map mean of the precisions at the hits
 * @param coverage share of the catalogue that was recommended to anyone
 * @param novelty mean surprise of what was recommended, in bits: minus log2 of the share of people who chose it
 */
public record RankingMetrics(
        int k,
        int people,
        double hitRate,
        double precision,
        double recall,
        double ndcg,
        double map,
        double coverage,
        double novelty) {

    /** What measuring nobody gives. */
    public static RankingMetrics none(int k) {
        return new RankingMetrics(k, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
