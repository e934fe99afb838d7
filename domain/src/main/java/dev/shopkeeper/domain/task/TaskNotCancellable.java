package dev.shopkeeper.domain.task;

import dev.shopkeeper.domain.failure.Conflict;
import java.util.Locale;

/** A task that has ended cannot be cancelled any more. */
public final class TaskNotCancellable extends Conflict {

    private static final long serialVersionUID = 1L;

    public TaskNotCancellable(TaskStatus status) {
        super(
                "TASK_NOT_CANCELLABLE",
                "the task is " + status.name().toLowerCase(Locale.ROOT)
                        + ": only a pending or running one can be cancelled");
    }
}
