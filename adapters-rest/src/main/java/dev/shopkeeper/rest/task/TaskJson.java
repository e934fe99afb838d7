package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.TaskLogLine;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task on the wire.
 *
 * @param cancelRequested true once it was asked to stop; left out before
 * @param logs            the last 200 lines; left out in lists
 */
@Serdeable
record TaskJson(
        String jobId,
        String type,
        String status,
        int progress,
        @Nullable String userId,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        @Nullable Map<String, Object> result,
        @Nullable String error,
        @Nullable Boolean cancelRequested,
        @Nullable List<TaskLogJson> logs,
        LinksJson links) {

    /** Where to go from here: what the task's status allows. */
    @Serdeable
    record LinksJson(
            String self,
            String events,
            @Nullable String cancel,
            @Nullable String retry) {}

    static TaskJson of(Task task) {
        return of(task, null);
    }

    static TaskJson of(Task task, @Nullable List<TaskLogLine> lines) {
        return new TaskJson(
                task.id().value(),
                task.type().value(),
                statusName(task.status()),
                task.progress(),
                task.owner(),
                task.createdAt(),
                task.startedAt(),
                task.finishedAt(),
                task.attempts(),
                task.status().isEnd() ? task.result() : null,
                task.error(),
                task.cancelRequested() ? true : null,
                lines == null ? null : lines.stream().map(TaskLogJson::of).toList(),
                links(task));
    }

    static String statusName(TaskStatus status) {
        return switch (status) {
            case PENDING -> "pending";
            case RUNNING -> "running";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    static String linkTo(TaskId id) {
        return "/tasks/" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static LinksJson links(Task task) {
        String self = linkTo(task.id());
        return new LinksJson(
                self,
                self + "/events",
                task.status().isEnd() ? null : self + "/cancel",
                task.status() == TaskStatus.FAILED ? self + "/retry" : null);
    }
}
