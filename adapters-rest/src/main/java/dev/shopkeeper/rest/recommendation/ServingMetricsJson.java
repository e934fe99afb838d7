package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.serving.ShownCount;
import dev.shopkeeper.application.recommendation.training.TrainingQueries.Kept;
import dev.shopkeeper.domain.recommendation.ModelType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How good the models are that serve: by what was held out, and by what came of what was shown. */
@Serdeable
record ServingMetricsJson(List<ModelVersionJson> models, int shownDays, List<Shown> shown, List<ShownIn> byPlacement) {

    /** What came of the answers of one model. */
    @Serdeable
    record Shown(String model, long shown, long converted, double conversionRate) {

        static Shown of(ModelType model, List<ShownCount> counts) {
            long shown = counts.stream().mapToLong(ShownCount::shown).sum();
            long converted = counts.stream().mapToLong(ShownCount::converted).sum();
            return new Shown(model.wireName(), shown, converted, (double) converted / shown);
        }
    }

    /** What came of the answers of one model in one place. */
    @Serdeable
    record ShownIn(String placement, String model, long shown, long converted, double conversionRate) {

        static ShownIn of(ShownCount count) {
            return new ShownIn(
                    count.placement().wireName(),
                    count.model().wireName(),
                    count.shown(),
                    count.converted(),
                    (double) count.converted() / count.shown());
        }
    }

    static ServingMetricsJson of(List<Kept> serving, int days, List<ShownCount> counts) {
        return new ServingMetricsJson(
                serving.stream().map(ModelVersionJson::of).toList(),
                days,
                byModel(counts).entrySet().stream()
                        .map(each -> Shown.of(each.getKey(), each.getValue()))
                        .toList(),
                counts.stream().map(ShownIn::of).toList());
    }

    private static Map<ModelType, List<ShownCount>> byModel(List<ShownCount> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        ShownCount::model, () -> new EnumMap<>(ModelType.class), Collectors.toList()));
    }
}
