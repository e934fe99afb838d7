package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.training.PreprocessTraining.Summary;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a training would use, on the wire. */
@Serdeable
record PreprocessJson(
        String status,
        int customers,
        int products,
        int productsChosen,
        long interactions,
        long used,
        int pairs,
        double density,
        Map<String, Long> byType,
        List<String> warnings) {

    static PreprocessJson of(Summary summary) {
        Map<String, Long> byType = new TreeMap<>();
        summary.byType().forEach((type, count) -> byType.put(type.word(), count));
        return new PreprocessJson(
                "success",
                summary.customers(),
                summary.products(),
                summary.productsChosen(),
                summary.interactions(),
                summary.used(),
                summary.pairs(),
                summary.density(),
                byType,
                summary.warnings());
    }
}
