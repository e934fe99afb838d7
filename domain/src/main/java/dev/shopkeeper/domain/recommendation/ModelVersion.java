package dev.shopkeeper.domain.recommendation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fitted model that is kept: each training of a type makes the next version of it.
 *
 * @param type what was asked for
 * @param fittedAs what it is; another type than asked for when that one had to stand in
 * @param metrics on what was held out, before it was fitted again on everything; null when too little was there to hold out
 * @param bytes of its file
 */
public record ModelVersion(
        ModelType type,
        long version,
        ModelType fittedAs,
        TrainingId training,
        Instant trainedAt,
        TrainedOn trainedOn,
        Map<String, Double> parameters,
        @Nullable HoldOutMetrics metrics,
        long bytes) {

    public ModelVersion {
        parameters = Map.copyOf(parameters);
    }
}
