package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.TaskStats;
import dev.shopkeeper.domain.task.TaskStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the work goes, on the wire.
 *
 * @param byType           how many tasks of each type are kept
 * @param avgDurationMs    from start to end, of completed tasks
 * @param successRate      completed out of completed and failed, 0 to 1
 * @param throughputPerMin tasks that ended within the last minutes, per minute
 */
@Serdeable
record TaskStatsJson(
        long pending,
        long running,
        long completed,
        long failed,
        long cancelled,
        Map<String, Long> byType,
        long avgDurationMs,
        double successRate,
        double throughputPerMin) {

    static TaskStatsJson of(TaskStats stats) {
        Map<String, Long> byType = new TreeMap<>();
        stats.byType().forEach((type, count) -> byType.put(type.value(), count));
        return new TaskStatsJson(
                stats.count(TaskStatus.PENDING),
                stats.count(TaskStatus.RUNNING),
                stats.count(TaskStatus.COMPLETED),
                stats.count(TaskStatus.FAILED),
                stats.count(TaskStatus.CANCELLED),
                byType,
                stats.averageMillis(),
                stats.successRate(),
                stats.throughputPerMinute());
    }
}
