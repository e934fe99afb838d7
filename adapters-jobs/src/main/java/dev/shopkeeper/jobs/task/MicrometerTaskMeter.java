package dev.shopkeeper.jobs.task;

import dev.shopkeeper.application.task.TaskMeter;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** How long tasks take and how they end, as metrics. */
@Singleton
final class MicrometerTaskMeter implements TaskMeter {

    private final MeterRegistry registry;

    MicrometerTaskMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void settled(Task task) {
        if (task.startedAt() != null && task.finishedAt() != null) {
            Timer.builder("shopkeeper.tasks.duration")
                    .description("Time from the start of a task to its end")
                    .tag("type", task.type().value())
                    .tag("status", word(task.status()))
                    .register(registry)
                    .record(Duration.between(task.startedAt(), task.finishedAt()));
        }
    }

    static String word(TaskStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
