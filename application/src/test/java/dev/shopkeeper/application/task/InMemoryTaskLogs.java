package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logs in the memory of one test. */
public final class InMemoryTaskLogs implements TaskLogs {

    private final Map<TaskId, List<TaskLogLine>> lines = new HashMap<>();

    @Override
    public synchronized long append(TaskId task, Instant at, TaskRun.LogLevel level, String message) {
        List<TaskLogLine> own = lines.computeIfAbsent(task, id -> new ArrayList<>());
        long number = own.isEmpty() ? 1 : own.getLast().number() + 1;
        own.add(new TaskLogLine(number, at, level, message));
        if (own.size() > KEPT) {
            own.removeFirst();
        }
        return number;
    }

    @Override
    public synchronized List<TaskLogLine> last(TaskId task, int limit) {
        List<TaskLogLine> own = lines.getOrDefault(task, List.of());
        return List.copyOf(own.subList(Math.max(0, own.size() - limit), own.size()));
    }

    @Override
    public synchronized List<TaskLogLine> after(TaskId task, long number, int limit) {
        return lines.getOrDefault(task, List.of()).stream()
                .filter(line -> line.number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void remove(Collection<TaskId> tasks) {
        lines.keySet().removeAll(tasks);
    }
}
