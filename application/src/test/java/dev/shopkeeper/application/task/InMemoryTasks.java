package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tasks in the memory of one test. */
public final class InMemoryTasks implements Tasks {

    private final Map<TaskId, Task> all = new ConcurrentHashMap<>();

    @Override
    public boolean add(Task task) {
        return all.putIfAbsent(task.id(), task) == null;
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Task> findAll(Collection<TaskId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public boolean save(Task changed) {
        Task old = all.get(changed.id());
        return old != null && old.version() == changed.version() - 1 && all.replace(changed.id(), old, changed);
    }

    @Override
    public List<Task> claimable(Collection<TaskType> types, Instant waitingSince, int limit) {
        return all.values().stream()
                .filter(task -> types.contains(task.type()) && task.isClaimable(waitingSince))
                .sorted(Comparator.comparing(InMemoryTasks::waitingSince))
                .limit(limit)
                .toList();
    }

    private static Instant waitingSince(Task task) {
        Instant since = task.waitingSince();
        return since == null ? Instant.MAX : since;
    }

    @Override
    public List<Task> orphans(Instant now, int limit) {
        return all.values().stream()
                .filter(task -> task.isOrphan(now))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Task> page(TaskFilter filter, PageRequest request) {
        PageRequest.Sort sort = request.sort() == null ? new PageRequest.Sort("created_at", true) : request.sort();
        if (!sort.field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        Comparator<Task> byAge = Comparator.comparing(Task::createdAt)
                .thenComparing(task -> task.id().value());
        Comparator<Task> order = sort.descending() ? byAge.reversed() : byAge;
        List<Task> matching =
                all.values().stream().filter(matches(filter)).sorted(order).toList();
        Task last = request.after() == null ? null : cursor(request.after());
        List<Task> rest = matching.stream()
                .filter(task -> last == null || order.compare(task, last) > 0)
                .skip(request.offset())
                .toList();
        List<Task> items = rest.stream().limit(request.pageSize()).toList();
        String next = rest.size() > items.size() ? items.getLast().id().value() : null;
        return new Page<>(items, request.page(), request.pageSize(), matching.size(), next);
    }

    private Task cursor(String after) {
        return find(new TaskId(after)).orElseThrow(() -> InvalidInput.field("after", "is no cursor of this list"));
    }

    private static Predicate<Task> matches(TaskFilter f) {
        return task -> is(f.status(), task.status())
                && is(f.type(), task.type())
                && is(f.owner(), task.owner())
                && (f.from() == null || !task.createdAt().isBefore(f.from()))
                && (f.to() == null || !task.createdAt().isAfter(f.to()));
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    @Override
    public TaskStats stats(Instant now) {
        Map<TaskType, Map<TaskStatus, List<Task>>> groups =
                all.values().stream().collect(Collectors.groupingBy(Task::type, Collectors.groupingBy(Task::status)));
        List<TaskStats.Group> counted = groups.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(group -> new TaskStats.Group(
                                type.getKey(),
                                group.getKey(),
                                group.getValue().size(),
                                group.getValue().stream()
                                        .mapToLong(InMemoryTasks::millis)
                                        .sum())))
                .toList();
        long ended = all.values().stream()
                .filter(task -> task.finishedAt() != null
                        && !task.finishedAt().isBefore(now.minus(TaskStats.WINDOW))
                        && !task.finishedAt().isAfter(now))
                .count();
        return new TaskStats(counted, ended);
    }

    private static long millis(Task task) {
        return task.startedAt() == null || task.finishedAt() == null
                ? 0
                : Duration.between(task.startedAt(), task.finishedAt()).toMillis();
    }

    @Override
    public List<TaskId> endedBefore(Instant then, int limit) {
        return all.values().stream()
                .filter(task -> task.finishedAt() != null && task.finishedAt().isBefore(then))
                .map(Task::id)
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(Collection<TaskId> ids) {
        all.keySet().removeAll(ids);
    }
}
