package dev.shopkeeper.jobs.task;

import dev.shopkeeper.application.task.TaskQueries;
import dev.shopkeeper.application.task.TaskStats;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many tasks there are, by type and status, as metrics. Pending ones are the queue. */
@Singleton
final class TaskGauges {

    private static final Logger LOG = LoggerFactory.getLogger(TaskGauges.class);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(15);

    private final TaskQueries queries;
    private final MultiGauge byTypeAndStatus;
    private final MultiGauge byStatus;
    private final Repetition counting =
            new Repetition(this::count, COUNT_EVERY, LOG, "Tasks cannot be counted for now");

    TaskGauges(TaskQueries queries, MeterRegistry registry) {
        this.queries = queries;
        this.byTypeAndStatus = MultiGauge.builder("shopkeeper.tasks.by.type")
                .description("Tasks by type and status")
                .register(registry);
        this.byStatus = MultiGauge.builder("shopkeeper.tasks")
                .description("Tasks by status; pending ones are the queue")
                .register(registry);
    }

    void start() {
        Thread.ofVirtual().name("task-gauges").start(counting);
    }

    private void count() {
        TaskStats stats = queries.stats();
        List<MultiGauge.Row<?>> groups = new ArrayList<>();
        stats.groups()
                .forEach(group -> groups.add(MultiGauge.Row.of(
                        Tags.of("type", group.type().value(), "status", MicrometerTaskMeter.word(group.status())),
                        group.count())));
        byTypeAndStatus.register(groups, true);
        List<MultiGauge.Row<?>> sums = new ArrayList<>();
        for (TaskStatus status : TaskStatus.values()) {
            sums.add(MultiGauge.Row.of(Tags.of("status", MicrometerTaskMeter.word(status)), stats.count(status)));
        }
        byStatus.register(sums, true);
    }

    @PreDestroy
    void close() {
        counting.end();
    }
}
