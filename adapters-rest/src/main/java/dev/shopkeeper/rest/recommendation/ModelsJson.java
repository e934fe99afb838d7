package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.training.TrainingQueries.Kept;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All models there can be, trained or not. */
@Serdeable
record ModelsJson(List<Model> models) {

    /** One model; {@code status} is {@code trained} or {@code not_trained}. */
    @Serdeable
    record Model(
            String name,
            String type,
            String description,
            String status,
            @Nullable Long version,
            @Nullable Instant trainedAt,
            @Nullable MetricsJson metrics) {}

    static ModelsJson of(List<Kept> serving) {
        Map<ModelType, ModelVersion> byType =
                serving.stream().map(Kept::version).collect(Collectors.toMap(ModelVersion::type, Function.identity()));
        return new ModelsJson(Arrays.stream(ModelType.values())
                .map(type -> model(type, Optional.ofNullable(byType.get(type))))
                .toList());
    }

    private static Model model(ModelType type, Optional<ModelVersion> serving) {
        return new Model(
                type.wireName(),
                kind(type),
                type.description(),
                serving.isPresent() ? "trained" : "not_trained",
                serving.map(ModelVersion::version).orElse(null),
                serving.map(ModelVersion::trainedAt).orElse(null),
                MetricsJson.of(serving.map(ModelVersion::metrics).orElse(null)));
    }

    private static String kind(ModelType type) {
        return switch (type) {
            case ALS, EASE, ITEM_KNN -> "collaborative";
            case CONTENT, CLUSTERS -> "content";
            case POPULAR, TRENDING -> "popularity";
            case BLEND -> "blend";
        };
    }
}
