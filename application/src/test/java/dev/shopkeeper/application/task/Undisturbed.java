package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskId;
import java.util.ArrayList;
import java.util.List;

/** A run that nobody cancels and that need not make room. */
public class Undisturbed implements TaskRun {

    public final List<String> log = new ArrayList<>();

    private final TaskId id;

    public Undisturbed(TaskId id) {
        this.id = id;
    }

    @Override
    public TaskId taskId() {
        return id;
    }

    @Override
    public boolean cancelRequested() {
        return false;
    }

    @Override
    public boolean shouldYield() {
        return false;
    }

    @Override
    public boolean mustStop() {
        return false;
    }

    @Override
    public void progress(int percent) {}

    @Override
    public void log(LogLevel level, String message) {
        log.add(message);
    }
}
