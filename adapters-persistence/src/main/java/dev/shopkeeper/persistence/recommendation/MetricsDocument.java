package dev.shopkeeper.persistence.recommendation;

import dev.shopkeeper.domain.recommendation.HoldOutMetrics;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Metrics as they are stored. */
final class MetricsDocument {

    private MetricsDocument() {}

    static @Nullable Document of(@Nullable HoldOutMetrics metrics) {
        return metrics == null ? null : new Document("at_10", of(metrics.at10())).append("at_20", of(metrics.at20()));
    }

    static @Nullable HoldOutMetrics toMetrics(@Nullable Document from) {
        return from == null
                ? null
                : new HoldOutMetrics(
                        toRanking(from.get("at_10", Document.class)), toRanking(from.get("at_20", Document.class)));
    }

    private static Document of(RankingMetrics metrics) {
        return new Document("k", metrics.k())
                .append("people", metrics.people())
                .append("hit_rate", metrics.hitRate())
                .append("precision", metrics.precision())
                .append("recall", metrics.recall())
                .append("ndcg", metrics.ndcg())
                .append("map", metrics.map())
                .append("coverage", metrics.coverage())
                .append("novelty", metrics.novelty());
    }

    private static RankingMetrics toRanking(Document from) {
        return new RankingMetrics(
                from.getInteger("k"),
                from.getInteger("people"),
                from.getDouble("hit_rate"),
                from.getDouble("precision"),
                from.getDouble("recall"),
                from.getDouble("ndcg"),
                from.getDouble("map"),
                from.getDouble("coverage"),
                from.getDouble("novelty"));
    }
}
