package dev.shopkeeper.rest.task;

import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Says that work was accepted, and under which id it can be watched.
 *
 * @param statusUrl where a feature tells more about this work than a task does
 */
@Serdeable
public record AcceptedJson(
        String jobId, String status, @Nullable String statusUrl) {

    /** The answer 202 for a task that was just accepted, with the task's own page as its location. */
    public static HttpResponse<AcceptedJson> of(TaskId task) {
        return accepted(task, TaskJson.linkTo(task), null);
    }

    /** The same, with the page of the feature whose work it is as its location. */
    public static HttpResponse<AcceptedJson> of(TaskId task, String statusUrl) {
        return accepted(task, statusUrl, statusUrl);
    }

    /** Where a task is watched. */
    public static String locationOf(TaskId task) {
        return TaskJson.linkTo(task);
    }

    private static HttpResponse<AcceptedJson> accepted(TaskId task, String location, @Nullable String statusUrl) {
        return HttpResponse.<AcceptedJson>accepted(URI.create(location))
                .body(new AcceptedJson(task.value(), TaskJson.statusName(TaskStatus.PENDING), statusUrl));
    }
}
