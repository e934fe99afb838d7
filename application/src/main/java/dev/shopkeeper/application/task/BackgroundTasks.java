package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskId;

/**
 * Tells the worker nodes that a task waits. The task itself is stored before: what is told may be lost or come twice,
 * and the task is found all the same, only later.
 */
public interface BackgroundTasks {

    /** Never throws and never waits for the work. */
    void announce(TaskId task);
}
