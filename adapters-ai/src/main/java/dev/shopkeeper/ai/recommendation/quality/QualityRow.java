package dev.shopkeeper.ai.recommendation.quality;

import dev.shopkeeper.domain.recommendation.RankingMetrics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One line of the table.
 *
 * @param scoreSeconds ranking everything for everybody once
 * @param peakMegabytes of the heap during the last fit
 */
record QualityRow(
        String model,
        RankingMetrics metrics,
        double searchSeconds,
        double fitSeconds,
        double scoreSeconds,
        long peakMegabytes,
        String chosen) {

    static final String HEAD =
            "| model | hit rate | precision | recall | NDCG | MAP | coverage | novelty | search s | fit s"
                    + " | rank all s | peak MB | chosen |\n|-|-|-|-|-|-|-|-|-|-|-|-|-|";

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.3f | %.2f | %.1f | %.1f | %.1f | %d | %s |",
                model,
                metrics.hitRate(),
                metrics.precision(),
                metrics.recall(),
                metrics.ndcg(),
                metrics.map(),
                metrics.coverage(),
                metrics.novelty(),
                searchSeconds,
                fitSeconds,
                scoreSeconds,
                peakMegabytes,
                chosen);
    }

    /** The means of rows of the same model. */
    static QualityRow mean(List<QualityRow> rows) {
        QualityRow first = rows.getFirst();
        RankingMetrics metrics = new RankingMetrics(
                first.metrics.k(),
                first.metrics.people(),
                of(rows, row -> row.metrics.hitRate()),
                of(rows, row -> row.metrics.precision()),
                of(rows, row -> row.metrics.recall()),
                of(rows, row -> row.metrics.ndcg()),
                of(rows, row -> row.metrics.map()),
                of(rows, row -> row.metrics.coverage()),
                of(rows, row -> row.metrics.novelty()));
        return new QualityRow(
                first.model,
                metrics,
                of(rows, QualityRow::searchSeconds),
                of(rows, QualityRow::fitSeconds),
                of(rows, QualityRow::scoreSeconds),
                rows.stream().mapToLong(QualityRow::peakMegabytes).max().orElse(0),
                "mean of " + rows.size());
    }

    private static double of(List<QualityRow> rows, ToDoubleFunction<QualityRow> part) {
        return rows.stream().mapToDouble(part).average().orElse(0);
    }
}
