package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lets a task go on at once that waits for later, or has ended, because its feature has something new for it to do. */
public final class WakeTask {

    private static final int TRIES = 50;

    private final Tasks tasks;
    private final BackgroundTasks background;
    private final InstantSource time;

    public WakeTask(Tasks tasks, BackgroundTasks background, InstantSource time) {
        this.tasks = tasks;
        this.background = background;
        this.time = time;
    }

    /**
     * Wakes it. One that is worked on just then is left alone: what it does next may or may not have seen what is new,
     * so that it is to be woken again until it has. One that was cancelled stays so.
     *
     * @return false when there is no such task
     */
    public boolean wake(TaskId id) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Task> found = tasks.find(id);
            if (found.isEmpty()) {
                return false;
            }
            Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
            Task task = found.get();
            if (!task.sleeps(now) || tasks.save(task.woken(now))) {
                background.announce(id);
                return true;
            }
        }
        throw new IllegalStateException("task " + id + " changes faster than it can be written");
    }
}
