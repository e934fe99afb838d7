package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.CancelTask;
import dev.shopkeeper.application.task.RetryTask;
import dev.shopkeeper.application.task.TaskQueries;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Background work: an admin sees all of it, everybody else what is theirs. */
@Controller("/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.SIGNED_IN)
@Tag(name = "tasks")
class TaskController {

    private final TaskQueries queries;
    private final CancelTask cancelTask;
    private final RetryTask retryTask;
    private final TaskEvents events;

    TaskController(TaskQueries queries, CancelTask cancelTask, RetryTask retryTask, TaskEvents events) {
        this.queries = queries;
        this.cancelTask = cancelTask;
        this.retryTask = retryTask;
        this.events = events;
    }

    @Get
    @Operation(summary = "Lists tasks, newest first")
    PageJson<TaskJson> list(
            @SortableBy("created_at") PageRequest page,
            HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller) {
        return PageJson.of(queries.page(TaskFilterQuery.read(request.getParameters()), page, caller), TaskJson::of);
    }

    @Get("/stats")
    @Secured(Access.ADMIN)
    @Operation(summary = "Counts tasks, and says how well and how fast they go")
    TaskStatsJson stats() {
        return TaskStatsJson.of(queries.stats());
    }

    @Get("/{jobId}")
    @Operation(summary = "Shows a task with the last 200 lines of its log")
    TaskJson get(String jobId, @Parameter(hidden = true) Caller caller) {
        Task task = queries.get(new TaskId(jobId), caller);
        return TaskJson.of(task, queries.lastLines(task.id()));
    }

    @Get(uri = "/{jobId}/events", produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(
            summary = "Follows a task as server-sent events",
            description =
                    "Events progress, log and done; the stream ends after done. Last-Event-ID goes on from there.")
    Publisher<Event<String>> events(
            String jobId,
            @Nullable @Header("Last-Event-ID") String lastEventId,
            @Parameter(hidden = true) Caller caller) {
        return events.of(queries.get(new TaskId(jobId), caller), lastEventId);
    }

    @Post("/{jobId}/cancel")
    @Operation(summary = "Asks a task to stop at its next safe point")
    TaskJson cancel(String jobId, @Parameter(hidden = true) Caller caller) {
        return TaskJson.of(cancelTask.cancel(new TaskId(jobId), caller));
    }

    @Post("/{jobId}/retry")
    @Idempotent
    @Secured(Access.ADMIN)
    @Operation(summary = "Tries a failed task again, from where it stopped")
    TaskJson retry(String jobId) {
        return TaskJson.of(retryTask.retry(new TaskId(jobId)));
    }
}
