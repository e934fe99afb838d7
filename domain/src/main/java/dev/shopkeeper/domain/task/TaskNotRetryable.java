package dev.shopkeeper.domain.task;

import dev.shopkeeper.domain.failure.Conflict;
import java.util.Locale;

/** Only a task that has failed can be tried again. */
public final class TaskNotRetryable extends Conflict {

    private static final long serialVersionUID = 1L;

    public TaskNotRetryable(TaskStatus status) {
        super("the task is " + status.name().toLowerCase(Locale.ROOT) + ": only a failed one can be tried again");
    }
}
