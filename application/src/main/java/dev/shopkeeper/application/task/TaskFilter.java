package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; what is null does not matter.
 *
 * @param from created at that time or later
 * @param to   created at that time or earlier
 */
public record TaskFilter(
        @Nullable TaskStatus status,
        @Nullable TaskType type,
        @Nullable String owner,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null);

    public TaskFilter ownedBy(String someone) {
        return new TaskFilter(status, type, someone, from, to);
    }
}
