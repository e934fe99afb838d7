package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.TaskLogLine;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A line of a task's log on the wire. */
@Serdeable
record TaskLogJson(Instant at, String level, String message) {

    static TaskLogJson of(TaskLogLine line) {
        String level =
                switch (line.level()) {
                    case INFO -> "info";
                    case WARNING -> "warning";
                    case ERROR -> "error";
                };
        return new TaskLogJson(line.at(), level, line.message());
    }
}
