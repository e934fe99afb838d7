package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.UnknownTask;
import java.util.function.UnaryOperator;

/** Changes a task that others may be changing too: what was decided on an old state is decided again. */
final class TaskChanges {

    private static final int TRIES = 50;

    private final Tasks tasks;

    TaskChanges(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * @param change decides on the state it is given, or refuses by throwing
     * @throws UnknownTask when there is no such task
     */
    Task change(TaskId id, UnaryOperator<Task> change) {
        for (int i = 0; i < TRIES; i++) {
            Task changed = change.apply(tasks.find(id).orElseThrow(UnknownTask::new));
            if (tasks.save(changed)) {
                return changed;
            }
        }
        throw new IllegalStateException("task " + id + " changes faster than it can be written");
    }
}
