package dev.shopkeeper.domain.recommendation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of training did for one model.
 *
 * @param version the version it made; null when there was no model to keep
 * @param published whether it serves now
 * @param reason why it does, or does not
 * @param metrics of the new model on the hold-out; null when nothing could be held out
 * @param inService of the model in service on the same hold-out; null when there was none to compare with
 */
public record ModelOutcome(
        ModelType type,
        @Nullable Long version,
        boolean published,
        String reason,
        @Nullable HoldOutMetrics metrics,
        @Nullable HoldOutMetrics inService,
        Map<String, Double> parameters,
        double seconds,
        List<String> notes) {

    public ModelOutcome {
        parameters = Map.copyOf(parameters);
        notes = List.copyOf(notes);
    }

    /** There is no model: it could not be fitted. */
    public static ModelOutcome notFitted(ModelType type, String reason, double seconds) {
        return new ModelOutcome(type, null, false, reason, null, null, Map.of(), seconds, List.of());
    }
}
