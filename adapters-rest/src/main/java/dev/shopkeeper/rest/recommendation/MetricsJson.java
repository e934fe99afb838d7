package dev.shopkeeper.rest.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopkeeper.domain.recommendation.HoldOutMetrics;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Metrics on the wire: those at 10, and those at 20 beside them. */
@Serdeable
record MetricsJson(
        int k,
        int people,
        double hitRate,
        double precision,
        double recall,
        double ndcg,
        double map,
        double coverage,
        double novelty,
        @JsonProperty("at_20") @Nullable MetricsJson at20) {

    static @Nullable MetricsJson of(@Nullable HoldOutMetrics metrics) {
        return metrics == null ? null : of(metrics.at10(), of(metrics.at20(), null));
    }

    private static MetricsJson of(RankingMetrics metrics, @Nullable MetricsJson at20) {
        return new MetricsJson(
                metrics.k(),
                metrics.people(),
                metrics.hitRate(),
                metrics.precision(),
                metrics.recall(),
                metrics.ndcg(),
                metrics.map(),
                metrics.coverage(),
                metrics.novelty(),
                at20);
    }
}
