package dev.shopkeeper.application.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.RetryPolicy;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of tasks does. The store may hold other tasks: these live in the future and have types of their own. */
public abstract class TasksContract {

    private static final Instant NOW = Instant.parse("2100-11-22T08:00:00.123Z");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final NodeId HERE = new NodeId("here");

    private final TaskType type = new TaskType("contract_" + UUID.randomUUID());
    private final String owner = "owner_" + UUID.randomUUID();
    private final List<TaskId> made = new ArrayList<>();

    protected abstract Tasks tasks();

    @AfterEach
    void removeWhatWasMade() {
        tasks().remove(made);
    }

    @Test
    void givesBackWhatWasAdded() {
        Task task = added(NOW);
        assertThat(tasks().find(task.id())).contains(task);
        assertThat(tasks().find(new TaskId("none_" + UUID.randomUUID()))).isEmpty();
    }

    @Test
    void givesBackEveryPartOfATask() {
        Task task = added(NOW);
        Task claimed = saved(task.claimed(HERE, NOW.plusMillis(5), LEASE));
        assertThat(tasks().find(task.id())).contains(claimed);
        Task paused = saved(claimed.setBack(HERE, 30, "away", NOW.plusMillis(6), RetryPolicy.DEFAULT));
        assertThat(tasks().find(task.id())).contains(paused);
        Task asked = saved(paused.cancelRequested(NOW.plusMillis(7)));
        assertThat(tasks().find(task.id())).contains(asked);
        Task again = saved(asked.claimed(HERE, NOW.plusMillis(8), LEASE));
        Map<String, Object> result =
                Map.of("rows", 3, "big", 5_000_000_000L, "rate", 1.5, "ok", true, "why", "x", "ids", List.of("a", "b"));
        Task ended = saved(again.stopped(HERE, 40, result, NOW.plusMillis(9)));
        assertThat(tasks().find(task.id())).contains(ended);
    }

    @Test
    void addsAnIdOnce() {
        Task task = added(NOW);
        saved(task.claimed(HERE, NOW, LEASE));
        assertThat(tasks().add(task)).isFalse();
        assertThat(tasks().find(task.id()).orElseThrow().status()).isEqualTo(TaskStatus.RUNNING);
    }

    @Test
    void findsTheNamedThatExist() {
        Task one = added(NOW);
        Task two = added(NOW);
        assertThat(tasks().findAll(List.of(one.id(), new TaskId("none"), two.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(tasks().findAll(List.of())).isEmpty();
    }

    @Test
    void refusesAChangeOfAnOldState() {
        Task task = added(NOW);
        saved(task.claimed(HERE, NOW, LEASE));
        assertThat(tasks().save(task.cancelRequested(NOW))).isFalse();
        assertThat(tasks().find(task.id()).orElseThrow().status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(tasks().save(newTask(NOW).claimed(HERE, NOW, LEASE))).isFalse();
    }

    @Test
    void letsOneOfManyClaim() throws Exception {
        Task task = added(NOW);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> claims = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                NodeId node = new NodeId("node" + i);
                claims.add(() -> tasks().save(task.claimed(node, NOW, LEASE)));
            }
            int won = 0;
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void offersWhatWaitsTheLongestWaitingFirst() {
        Task second = added(NOW.plusSeconds(2));
        Task first = added(NOW.plusSeconds(1));
        Task running = added(NOW);
        Task later = added(NOW.plusSeconds(60));
        running = saved(running.claimed(HERE, NOW, LEASE));
        assertThat(tasks().claimable(Set.of(type), NOW.plusSeconds(2), 10)).containsExactly(first, second);
        assertThat(tasks().claimable(Set.of(type), NOW.plusSeconds(2), 1)).containsExactly(first);
        assertThat(tasks().claimable(Set.of(new TaskType("other")), NOW.plusSeconds(2), 10))
                .doesNotContain(first, second);
        Task back = saved(running.yielded(HERE, 1, NOW.plusSeconds(3)));
        assertThat(tasks().claimable(Set.of(type), later.createdAt(), 10)).containsExactly(first, second, back, later);
    }

    @Test
    void findsTasksWhoseLeaseHasRunOut() {
        Task held = saved(added(NOW).claimed(HERE, NOW, LEASE));
        Task ended = saved(saved(added(NOW).claimed(HERE, NOW, LEASE)).completed(HERE, Map.of(), NOW));
        assertThat(tasks().orphans(NOW.plus(LEASE).minusMillis(1), 1000)).doesNotContain(held);
        assertThat(tasks().orphans(NOW.plus(LEASE), 1000)).contains(held).doesNotContain(ended);
    }

    @Test
    void pagesNewestFirst() {
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(added(NOW.plusMillis(i / 2)));
        }
        TaskFilter own = TaskFilter.ALL.ownedBy(owner);
        Page<Task> first = tasks().page(own, PageRequest.first(3));
        assertThat(first.total()).isEqualTo(7);
        assertThat(first.items()).isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        Page<Task> second = tasks().page(own, new PageRequest(2, 3, null, null));
        Page<Task> walked = tasks().page(own, new PageRequest(1, 3, first.nextCursor(), null));
        assertThat(walked.items()).isEqualTo(second.items());
        Page<Task> third = tasks().page(own, new PageRequest(1, 3, walked.nextCursor(), null));
        assertThat(third.items()).hasSize(1);
        assertThat(third.nextCursor()).isNull();
        List<Task> seen = new ArrayList<>(first.items());
        seen.addAll(second.items());
        seen.addAll(third.items());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void pagesOldestFirstWhenAsked() {
        Task one = added(NOW);
        Task two = added(NOW.plusMillis(1));
        Task three = added(NOW.plusMillis(2));
        PageRequest.Sort byAge = PageRequest.Sort.parse("created_at");
        Page<Task> page = tasks().page(TaskFilter.ALL.ownedBy(owner), new PageRequest(1, 2, null, byAge));
        assertThat(page.items()).containsExactly(one, two);
        assertThat(tasks().page(TaskFilter.ALL.ownedBy(owner), new PageRequest(1, 2, page.nextCursor(), byAge))
                        .items())
                .containsExactly(three);
    }

    @Test
    void refusesOtherSortFieldsAndFalseCursors() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tasks().page(
                        TaskFilter.ALL, new PageRequest(1, 2, null, PageRequest.Sort.parse("progress"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> tasks().page(TaskFilter.ALL, new PageRequest(1, 2, "!?", null)));
    }

    @Test
    void filtersByEachField() {
        Task old = added(NOW.minusSeconds(10));
        Task running = saved(added(NOW).claimed(HERE, NOW, LEASE));
        assertThat(listed(new TaskFilter(null, type, null, null, null))).containsExactly(running, old);
        assertThat(listed(new TaskFilter(TaskStatus.RUNNING, type, null, null, null)))
                .containsExactly(running);
        assertThat(listed(new TaskFilter(TaskStatus.PENDING, type, null, null, null)))
                .containsExactly(old);
        assertThat(listed(new TaskFilter(null, type, "nobody", null, null))).isEmpty();
        assertThat(listed(new TaskFilter(null, null, owner, NOW, null))).containsExactly(running);
        assertThat(listed(new TaskFilter(null, null, owner, null, NOW.minusMillis(1))))
                .containsExactly(old);
        assertThat(listed(new TaskFilter(null, new TaskType("other"), owner, null, null)))
                .isEmpty();
    }

    @Test
    void countsByTypeAndStatus() {
        added(NOW);
        ended(NOW, 300);
        ended(NOW, 500);
        TaskStats stats = tasks().stats(NOW.plusSeconds(60));
        assertThat(stats.groups().stream().filter(g -> g.type().equals(type)))
                .containsExactlyInAnyOrder(
                        new TaskStats.Group(type, TaskStatus.PENDING, 1, 0),
                        new TaskStats.Group(type, TaskStatus.COMPLETED, 2, 800));
        assertThat(stats.endedInWindow()).isEqualTo(2);
        assertThat(tasks().stats(NOW.plusSeconds(3600)).endedInWindow()).isZero();
    }

    @Test
    void findsWhatEndedLongAgoAndRemovesIt() {
        added(NOW);
        Task ended = ended(NOW, 300);
        assertThat(tasks().endedBefore(NOW.plusMillis(300), 1000)).doesNotContain(ended.id());
        assertThat(tasks().endedBefore(NOW.plusMillis(301), 1000)).contains(ended.id());
        tasks().remove(List.of(ended.id()));
        assertThat(tasks().find(ended.id())).isEmpty();
    }

    private List<Task> listed(TaskFilter filter) {
        return tasks().page(filter, PageRequest.first(100)).items();
    }

    private Task newTask(Instant at) {
        TaskId id = new TaskId("contract_" + UUID.randomUUID());
        made.add(id);
        return Task.accepted(id, type, owner, at);
    }

    private Task added(Instant at) {
        Task task = newTask(at);
        assertThat(tasks().add(task)).isTrue();
        return task;
    }

    private Task ended(Instant at, int millis) {
        return saved(saved(added(at).claimed(HERE, at, LEASE)).completed(HERE, Map.of(), at.plusMillis(millis)));
    }

    private Task saved(Task task) {
        assertThat(tasks().save(task)).isTrue();
        return task;
    }
}
