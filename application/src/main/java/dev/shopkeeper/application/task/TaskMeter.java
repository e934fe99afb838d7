package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;

/** Counts how the work goes, for those who watch over the system. */
public interface TaskMeter {

    /** A run of this task is over: the task has ended, makes room, or waits for another try. Never throws. */
    void settled(Task task);
}
