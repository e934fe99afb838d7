package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the work goes, over all tasks that are kept.
 *
 * @param groups            one for each type and status that occurs
 * @param endedInWindow     how many tasks ended in the {@link #WINDOW} before now
 */
public record TaskStats(List<Group> groups, long endedInWindow) {

    /** Over which time the throughput is taken. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** How many tasks of one type have one status, and how long they took from start to end in all. */
    public record Group(TaskType type, TaskStatus status, long count, long totalMillis) {}

    public TaskStats {
        groups = List.copyOf(groups);
    }

    public long count(TaskStatus status) {
        return groups.stream()
                .filter(g -> g.status() == status)
                .mapToLong(Group::count)
                .sum();
    }

    public Map<TaskType, Long> byType() {
        return groups.stream().collect(Collectors.groupingBy(Group::type, Collectors.summingLong(Group::count)));
    }

    /** The mean time from start to end of completed tasks; 0 when there is none. */
    public long averageMillis() {
        long completed = count(TaskStatus.COMPLETED);
        long millis = groups.stream()
                .filter(g -> g.status() == TaskStatus.COMPLETED)
                .mapToLong(Group::totalMillis)
                .sum();
        return completed == 0 ? 0 : Math.round((double) millis / completed);
    }

    /** Completed out of completed and failed, 0 to 1; 1 when nothing has ended yet. */
    public double successRate() {
        long completed = count(TaskStatus.COMPLETED);
        long ended = completed + count(TaskStatus.FAILED);
        return ended == 0 ? 1 : (double) completed / ended;
    }

    public double throughputPerMinute() {
        return (double) endedInWindow / WINDOW.toMinutes();
    }
}
