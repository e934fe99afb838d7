package dev.shopkeeper.application.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskNotCancellable;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.UnknownTask;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskUseCasesTest extends TaskStories {

    private final TaskQueries queries = new TaskQueries(tasks, logs, () -> now);

    @Test
    void acceptsAnIdOnce() {
        Task first = started("a", SMALL);
        pass(Duration.ofSeconds(1));
        assertThat(started("a", SMALL)).isEqualTo(first);
        assertThat(announced).containsExactly(first.id(), first.id());
    }

    @Test
    void showsATaskToItsOwnerAndAdminsOnly() {
        Task task = started("a", SMALL);
        assertThat(queries.get(task.id(), ANN)).isEqualTo(task);
        assertThat(queries.get(task.id(), ADMIN)).isEqualTo(task);
        assertThatExceptionOfType(UnknownTask.class).isThrownBy(() -> queries.get(task.id(), BOB));
        assertThatExceptionOfType(UnknownTask.class).isThrownBy(() -> queries.get(new TaskId("b"), ADMIN));
    }

    @Test
    void listsToOthersWhatIsTheirsWhateverTheyAskFor() {
        Task task = started("a", SMALL);
        assertThat(queries.page(TaskFilter.ALL, PageRequest.first(10), ADMIN).items())
                .containsExactly(task);
        assertThat(queries.page(TaskFilter.ALL.ownedBy("ann"), PageRequest.first(10), BOB)
                        .items())
                .isEmpty();
        assertThat(queries.page(TaskFilter.ALL.ownedBy("bob"), PageRequest.first(10), ANN)
                        .items())
                .containsExactly(task);
    }

    @Test
    void cancelsOnlyOnesOwn() {
        Task task = started("a", SMALL);
        assertThatExceptionOfType(UnknownTask.class).isThrownBy(() -> cancelTask.cancel(task.id(), BOB));
        assertThat(cancelTask.cancel(task.id(), ANN).status()).isEqualTo(TaskStatus.CANCELLED);
        assertThatExceptionOfType(TaskNotCancellable.class).isThrownBy(() -> cancelTask.cancel(task.id(), ANN));
    }

    @Test
    void countsWhatWasDone() {
        Node node = new Node("n", work(SMALL, run -> {
            pass(Duration.ofMillis(400));
            if (run.taskId().value().equals("c")) {
                throw new UnknownTask();
            }
            return new SliceOutcome.Completed(Map.of());
        }));
        assertThat(queries.stats().successRate()).isEqualTo(1);
        started("a", SMALL);
        started("b", SMALL);
        started("c", SMALL);
        node.runNext();
        node.runNext();
        node.runNext();
        started("d", BULK);
        TaskStats stats = queries.stats();
        assertThat(stats.count(TaskStatus.COMPLETED)).isEqualTo(2);
        assertThat(stats.count(TaskStatus.FAILED)).isEqualTo(1);
        assertThat(stats.count(TaskStatus.PENDING)).isEqualTo(1);
        assertThat(stats.byType()).isEqualTo(Map.of(SMALL, 3L, BULK, 1L));
        assertThat(stats.averageMillis()).isEqualTo(400);
        assertThat(stats.successRate()).isEqualTo(2.0 / 3);
        assertThat(stats.throughputPerMinute()).isEqualTo(0.6);
    }

    @Test
    void sweepsOutWhatEndedLongAgo() {
        started("old", SMALL);
        cancelTask.cancel(new TaskId("old"), ANN);
        started("waiting", SMALL);
        pass(limits.retention().plusDays(1));
        started("young", SMALL);
        cancelTask.cancel(new TaskId("young"), ANN);
        assertThat(new SweepTasks(tasks, logs, () -> now, limits).sweep()).isEqualTo(1);
        assertThat(tasks.find(new TaskId("old"))).isEmpty();
        assertThat(logs.last(new TaskId("old"), 10)).isEmpty();
        assertThat(tasks.find(new TaskId("waiting"))).isPresent();
        assertThat(tasks.find(new TaskId("young"))).isPresent();
    }
}
