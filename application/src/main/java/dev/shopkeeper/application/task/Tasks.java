package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All tasks, shared by the nodes. Instants are kept to the millisecond. */
public interface Tasks {

    /** Adds a new task; false, and nothing changed, when there is one with that id. */
    boolean add(Task task);

    Optional<Task> find(TaskId id);

    /** Those of the named that exist, in no order. */
    List<Task> findAll(Collection<TaskId> ids);

    /**
     * Stores a change atomically, if the task still stands at the version before it; false, and nothing changed,
     * when somebody else was faster.
     */
    boolean save(Task changed);

    /** Tasks of these types that wait since that moment or longer, the longest waiting first. */
    List<Task> claimable(Collection<TaskType> types, Instant waitingSince, int limit);

    /** Tasks whose lease has run out. */
    List<Task> orphans(Instant now, int limit);

    /**
     * Sorted by {@code created_at}, newest first unless asked otherwise; ties are broken by id.
     *
     * @throws dev.shopkeeper.domain.failure.InvalidInput for another sort field or a cursor that is none
     */
    Page<Task> page(TaskFilter filter, PageRequest request);

    TaskStats stats(Instant now);

    /** Ids of tasks that ended before then. */
    List<TaskId> endedBefore(Instant then, int limit);

    void remove(Collection<TaskId> ids);
}
