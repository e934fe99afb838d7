package dev.shopkeeper.rest.task;

import dev.shopkeeper.domain.task.Task;
import io.micronaut.serde.annotation.Serdeable;

/** How far a task is, as an event says it. */
@Serdeable
record TaskProgressJson(String jobId, String status, int progress) {

    static TaskProgressJson of(Task task) {
        return new TaskProgressJson(task.id().value(), TaskJson.statusName(task.status()), task.progress());
    }
}
