package dev.shopkeeper.domain.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of training: which models were asked for, and what became of each. What is done is kept model by model, so
 * that a run that was killed goes on with the next.
 *
 * @param parameters what was said about how to fit, by the names clients know
 * @param force publish also what is worse
 * @param owner who asked, null for the system itself
 */
public record TrainingRun(
        TrainingId id,
        List<ModelType> types,
        Map<String, Double> parameters,
        boolean force,
        @Nullable String owner,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable TrainedOn data,
        List<ModelOutcome> outcomes) {

    public TrainingRun {
        types = List.copyOf(types);
        parameters = Map.copyOf(parameters);
        outcomes = List.copyOf(outcomes);
    }

    public static TrainingRun asked(
            TrainingId id,
            List<ModelType> types,
            Map<String, Double> parameters,
            boolean force,
            @Nullable String owner,
            Instant now) {
        return new TrainingRun(id, types, parameters, force, owner, now, null, null, null, List.of());
    }

    /** It begins, or goes on, with these facts. */
    public TrainingRun started(TrainedOn on, Instant now) {
        Instant first = startedAt == null ? now : startedAt;
        return new TrainingRun(id, types, parameters, force, owner, askedAt, first, null, on, outcomes);
    }

    public TrainingRun with(ModelOutcome outcome) {
        List<ModelOutcome> all = new ArrayList<>(outcomes);
        all.add(outcome);
        return new TrainingRun(id, types, parameters, force, owner, askedAt, startedAt, finishedAt, data, all);
    }

    public TrainingRun finished(Instant now) {
        return new TrainingRun(id, types, parameters, force, owner, askedAt, startedAt, now, data, outcomes);
    }

    /** The models that are still to be fitted, in their order. */
    public List<ModelType> left() {
        return types.stream()
                .filter(type -> outcomes.stream().noneMatch(done -> done.type() == type))
                .toList();
    }

    public boolean publishedAny() {
        return outcomes.stream().anyMatch(ModelOutcome::published);
    }
}
