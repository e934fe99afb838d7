package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.training.TrainingQueries.Progress;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of training on the wire; the task that does it has the same id.
 *
 * @param status {@code success} once it is done, else the task's
 * @param metrics of the blend where it was trained, else of the last model that was
 */
@Serdeable
record TrainingJson(
        String status,
        String jobId,
        String trainingId,
        List<String> modelTypes,
        int progress,
        boolean published,
        @Nullable MetricsJson metrics,
        List<OutcomeJson> models,
        Map<String, Double> parameters,
        boolean force,
        @Nullable TrainedOnJson trainedOn,
        @Nullable String error,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static TrainingJson of(Progress progress) {
        TrainingRun run = progress.run();
        Task task = progress.task();
        TrainedOn data = run.data();
        return new TrainingJson(
                status(run, task),
                run.id().value(),
                run.id().value(),
                run.types().stream().map(ModelType::wireName).toList(),
                task == null ? 100 : task.progress(),
                run.publishedAny(),
                metrics(run),
                run.outcomes().stream().map(OutcomeJson::of).toList(),
                run.parameters(),
                run.force(),
                data == null ? null : TrainedOnJson.of(data),
                task == null ? null : task.error(),
                run.askedAt(),
                run.startedAt(),
                run.finishedAt());
    }

    private static String status(TrainingRun run, @Nullable Task task) {
        if (run.finishedAt() != null || (task != null && task.status() == TaskStatus.COMPLETED)) {
            return "success";
        }
        return task == null ? "failed" : task.status().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable MetricsJson metrics(TrainingRun run) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.metrics() != null)
                .reduce((best, next) -> best.type() == ModelType.BLEND ? best : next)
                .map(outcome -> MetricsJson.of(outcome.metrics()))
                .orElse(null);
    }
}
