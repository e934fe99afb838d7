package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.TaskQueries;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.task.Task;
import io.micronaut.http.sse.Event;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Lets many follow tasks at once, within a limit, until this node stops. */
@Singleton
final class TaskEvents implements GracefulShutdownCapable {

    private static final int MOST_STREAMS = 256;

    private final TaskQueries queries;
    private final JsonMapper json;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean stopping;

    TaskEvents(TaskQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /**
     * What happens to the task from here on.
     *
     * @param lastEventId the last event the client has seen; null shows the whole log
     */
    Publisher<Event<String>> of(Task task, @Nullable String lastEventId) {
        if (stopping || open.get() >= MOST_STREAMS) {
            throw LimitReached.tooOften("too many follow tasks here: ask for the task itself", Duration.ofSeconds(5));
        }
        TaskEventSource source = new TaskEventSource(task.id(), queries, json, lastEventId);
        return new EventStream(source, open, () -> stopping);
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        return CompletableFuture.completedStage(null);
    }
}
