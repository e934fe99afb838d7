package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** This process as one that works on tasks: its places, and what runs in them. Safe for use by many threads. */
public final class TaskNode {

    private final NodeId id;
    private final TaskWorks works;
    private final TaskLimits limits;
    private final Map<TaskId, ClaimedTask> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public TaskNode(NodeId id, TaskWorks works, TaskLimits limits) {
        this.id = id;
        this.works = works;
        this.limits = limits;
    }

    /** Takes no more tasks, and asks those that run to come to a safe point. */
    public void stop() {
        stopping = true;
    }

    public boolean isStopping() {
        return stopping;
    }

    public boolean isIdle() {
        return running.isEmpty();
    }

    NodeId id() {
        return id;
    }

    TaskWorks works() {
        return works;
    }

    TaskLimits limits() {
        return limits;
    }

    List<ClaimedTask> running() {
        return List.copyOf(running.values());
    }

    /** The types for which a place is free. */
    synchronized Set<TaskType> welcome() {
        Set<TaskType> types = new HashSet<>();
        if (!stopping && running.size() < limits.places()) {
            types.addAll(works.small());
            if (bulkRunning() < limits.bulkPlaces()) {
                types.addAll(works.bulk());
            }
        }
        return types;
    }

    /** Takes a place; false when none is free for such work, or the task runs here already. */
    synchronized boolean enter(ClaimedTask task) {
        boolean free = running.size() < limits.places() && (!task.isBulk() || bulkRunning() < limits.bulkPlaces());
        return !stopping && free && running.putIfAbsent(task.taskId(), task) == null;
    }

    void leave(ClaimedTask task) {
        running.remove(task.taskId(), task);
    }

    boolean isFullOfBulk() {
        return bulkRunning() >= limits.bulkPlaces();
    }

    private long bulkRunning() {
        return running.values().stream().filter(ClaimedTask::isBulk).count();
    }
}
