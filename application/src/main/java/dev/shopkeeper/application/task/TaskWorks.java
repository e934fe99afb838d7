package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of work this node knows. */
public final class TaskWorks {

    private final Map<TaskType, TaskWork> works = new HashMap<>();
    private final Set<TaskType> bulk;
    private final Set<TaskType> small;

    public TaskWorks(Collection<? extends TaskWork> all) {
        for (TaskWork work : all) {
            if (works.put(work.type(), work) != null) {
                throw new IllegalArgumentException("two works of type " + work.type());
            }
        }
        bulk = all.stream().filter(TaskWork::isBulk).map(TaskWork::type).collect(Collectors.toUnmodifiableSet());
        small = all.stream().filter(w -> !w.isBulk()).map(TaskWork::type).collect(Collectors.toUnmodifiableSet());
    }

    Optional<TaskWork> find(TaskType type) {
        return Optional.ofNullable(works.get(type));
    }

    Set<TaskType> bulk() {
        return bulk;
    }

    Set<TaskType> small() {
        return small;
    }
}
