package dev.shopkeeper.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WakeTaskTest extends TaskStories {

    private static final TaskId ID = new TaskId("a");

    @Test
    void letsATaskGoOnThatWaitsForLater() {
        Node node = new Node("n", work(SMALL, run -> new SliceOutcome.Later(Duration.ofHours(1))));
        started("a", SMALL);
        node.runNext();
        assertThat(node.runTask.claim(ID)).isEmpty();

        assertThat(wakeTask.wake(ID)).isTrue();

        assertThat(announced).last().isEqualTo(ID);
        assertThat(node.runTask.claim(ID)).isPresent();
    }

    @Test
    void letsATaskBeginAgainThatWasDone() {
        Node node = new Node("n", work(SMALL, run -> new SliceOutcome.Completed(Map.of("rows", 1))));
        started("a", SMALL);
        node.runNext();
        pass(Duration.ofSeconds(5));

        wakeTask.wake(ID);

        Task again = task("a");
        assertThat(again.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(again.progress()).isZero();
        assertThat(again.result()).isEmpty();
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task("a").attempts()).isEqualTo(2);
    }

    @Test
    void leavesATaskAloneThatIsWorkedOn() {
        Node node = new Node("n", work(SMALL, run -> new SliceOutcome.Completed(Map.of())));
        started("a", SMALL);
        ClaimedTask claimed = node.claim();
        Task before = task("a");

        wakeTask.wake(ID);

        assertThat(task("a")).isEqualTo(before);
        node.runTask.run(claimed);
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void leavesACancelledTaskCancelled() {
        started("a", SMALL);
        cancelTask.cancel(ID, ANN);

        wakeTask.wake(ID);

        assertThat(task("a").status()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void knowsWhatThereIsNot() {
        assertThat(wakeTask.wake(new TaskId("none"))).isFalse();
    }
}
