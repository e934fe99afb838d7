package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Accepts a piece of background work; the same id twice is one task. */
public final class StartTask {

    private final Tasks tasks;
    private final BackgroundTasks background;
    private final InstantSource time;

    public StartTask(Tasks tasks, BackgroundTasks background, InstantSource time) {
        this.tasks = tasks;
        this.background = background;
        this.time = time;
    }

    /**
     * Once this returns the task is stored, and will be run whatever happens to this node.
     *
     * @param owner who asked for it ({@link Task#ownerOf}), and may see it; null for the system itself
     * @return the task as it stands: a new one, or the one that has this id already
     */
    public Task start(TaskId id, TaskType type, @Nullable String owner) {
        Task task = Task.accepted(id, type, owner, time.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!tasks.add(task)) {
            task = tasks.find(id).orElse(task);
        }
        if (!task.status().isEnd()) {
            background.announce(id);
        }
        return task;
    }
}
