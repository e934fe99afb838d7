package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.TaskLogLine;
import dev.shopkeeper.application.task.TaskQueries;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import io.micronaut.http.sse.Event;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what changed about a task since the last look into events. The id of an event says what its reader has seen by
 * then: {@code <number of the last log line>:<progress>:<status>}.
 */
final class TaskEventSource {

    private final TaskId id;
    private final TaskQueries queries;
    private final JsonMapper json;
    private long seenLine;
    private String seenState = "";
    private boolean done;

    TaskEventSource(TaskId id, TaskQueries queries, JsonMapper json, @Nullable String lastEventId) {
        this.id = id;
        this.queries = queries;
        this.json = json;
        if (lastEventId != null) {
            goOnAfter(lastEventId);
        }
    }

    private void goOnAfter(String lastEventId) {
        int colon = lastEventId.indexOf(':');
        try {
            seenLine = Long.parseLong(colon < 0 ? lastEventId : lastEventId.substring(0, colon));
            seenState = colon < 0 ? "" : lastEventId.substring(colon + 1);
        } catch (NumberFormatException notOurs) {
            // An id that is not ours is no id: the reader gets everything.
            seenLine = 0;
        }
    }

    boolean isDone() {
        return done;
    }

    /** What is new; ends with {@code done} once the task has ended and all its lines are told. */
    List<Event<String>> next() {
        List<Event<String>> events = new ArrayList<>();
        // The task first: what it told before this state is in the log by then.
        Optional<Task> task = queries.find(id);
        List<TaskLogLine> lines = queries.linesAfter(id, seenLine);
        for (TaskLogLine line : lines) {
            seenLine = line.number();
            events.add(event("log", TaskLogJson.of(line)));
        }
        boolean allTold = lines.size() < TaskQueries.SHOWN_LINES;
        task.ifPresentOrElse(
                found -> {
                    String state = found.progress() + ":" + TaskJson.statusName(found.status());
                    if (!state.equals(seenState)) {
                        seenState = state;
                        events.add(event("progress", TaskProgressJson.of(found)));
                    }
                    if (found.status().isEnd() && allTold) {
                        events.add(event("done", TaskJson.of(found)));
                        done = true;
                    }
                },
                () -> done = true);
        return events;
    }

    private Event<String> event(String name, Object data) {
        try {
            return Event.of(json.writeValueAsString(data)).name(name).id(seenLine + ":" + seenState);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
