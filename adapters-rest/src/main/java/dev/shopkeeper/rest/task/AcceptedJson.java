package dev.shopkeeper.rest.task;

import dev.shopkeeper.domain.task.Task;
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

    /** The answer 202, with the task's own page as its location. */
    public static HttpResponse<AcceptedJson> of(Task task) {
        String location = TaskJson.linkTo(task.id());
        return HttpResponse.<AcceptedJson>accepted(URI.create(location))
                .body(new AcceptedJson(task.id().value(), TaskJson.statusName(task.status()), null));
    }

    /** The answer 202, with the page of the feature whose work it is as its location. */
    public static HttpResponse<AcceptedJson> of(Task task, String statusUrl) {
        return HttpResponse.<AcceptedJson>accepted(URI.create(statusUrl))
                .body(new AcceptedJson(task.id().value(), TaskJson.statusName(task.status()), statusUrl));
    }
}
