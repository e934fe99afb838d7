package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.serving.ShownCount;
import dev.shopkeeper.application.recommendation.training.TrainingQueries.Kept;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How good the models are that serve: by what was held out, and by what came of what was shown. */
@Serdeable
record ServingMetricsJson(List<ModelVersionJson> models, int shownDays, List<Shown> shown) {

    /** What came of the answers of one model. */
    @Serdeable
    record Shown(String model, long shown, long converted, double conversionRate) {}

    static ServingMetricsJson of(List<Kept> serving, int days, List<ShownCount> counts) {
        return new ServingMetricsJson(
                serving.stream().map(ModelVersionJson::of).toList(),
                days,
                counts.stream()
                        .map(count -> new Shown(
                                count.model().wireName(),
                                count.shown(),
                                count.converted(),
                                (double) count.converted() / count.shown()))
                        .toList());
    }
}
