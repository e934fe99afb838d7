package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskId;

/** One running task, as its work sees it. */
public interface TaskRun {

    TaskId taskId();

    /** Whether somebody asked to cancel; seen within a second, cheap enough to ask at every batch. */
    boolean cancelRequested();

    /** Whether to stop at the next safe point and answer {@link SliceOutcome.More}: others wait, or the node stops. */
    boolean shouldYield();

    /** Whether what is not stored within seconds is lost to this run: the node stops, or another has the task by now. */
    boolean mustStop();

    /** Tells how far the work is, 0 to 100; never goes back. */
    void progress(int percent);

    /** Adds a line to the task's log, for people; without personal data. */
    void log(LogLevel level, String message);

    /** How much a log line matters. */
    enum LogLevel {
        INFO,
        WARNING,
        ERROR
    }
}
