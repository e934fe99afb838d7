package dev.shopkeeper.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTaskTest extends TaskStories {

    private static final SliceOutcome DONE = new SliceOutcome.Completed(Map.of("rows", 7));

    @Test
    void runsTheLongestWaitingFirstAndStoresTheResult() {
        List<String> order = new ArrayList<>();
        Node node = new Node("n", work(SMALL, run -> {
            order.add(run.taskId().value());
            run.progress(50);
            return DONE;
        }));
        started("a", SMALL);
        pass(Duration.ofMillis(1));
        started("b", SMALL);
        node.runNext();
        node.runNext();
        assertThat(node.runTask.claimNext()).isEmpty();
        assertThat(order).containsExactly("a", "b");
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task("a").progress()).isEqualTo(100);
        assertThat(task("a").result()).isEqualTo(Map.of("rows", 7));
        assertThat(node.node.isIdle()).isTrue();
        assertThat(settled).containsExactly(task("a"), task("b"));
    }

    @Test
    void goesOnSliceAfterSlice() {
        int[] slices = {0};
        Node node = new Node("n", work(BULK, run -> ++slices[0] < 5 ? new SliceOutcome.More() : DONE));
        started("a", BULK);
        node.runNext();
        assertThat(slices[0]).isEqualTo(5);
        assertThat(task("a").attempts()).isEqualTo(1);
    }

    @Test
    void leavesTypesItDoesNotKnowToOthers() {
        started("a", BULK);
        assertThat(new Node("n", work(SMALL, run -> DONE)).runTask.claimNext()).isEmpty();
        assertThat(new Node("m", work(BULK, run -> DONE)).runTask.claimNext()).isPresent();
    }

    @Test
    void triesAgainLaterWhenSomethingIsAway() {
        int[] calls = {0};
        Node node = new Node("n", work(SMALL, run -> {
            if (++calls[0] == 1) {
                throw new Unavailable(Unavailable.Why.AWAY, "the shop is away");
            }
            return DONE;
        }));
        started("a", SMALL);
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.PENDING);
        assertThat(task("a").error()).isEqualTo("the shop is away");
        assertThat(node.runTask.claimNext()).isEmpty();
        pass(Duration.ofSeconds(2));
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task("a").attempts()).isEqualTo(2);
    }

    @Test
    void givesUpWhenItStaysAway() {
        Node node = new Node("n", work(SMALL, run -> {
            throw new Unavailable(Unavailable.Why.AWAY, "the shop is away");
        }));
        started("a", SMALL);
        int tries = 0;
        while (!task("a").status().isEnd()) {
            node.runNext();
            tries++;
            pass(Duration.ofMinutes(10));
        }
        assertThat(tries).isEqualTo(limits.retries().tries());
        assertThat(task("a").status()).isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void failsWithTheMessageOfARefusal() {
        Node node = new Node("n", work(SMALL, run -> {
            throw new Conflict("the list is taken");
        }));
        started("a", SMALL);
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task("a").error()).isEqualTo("the list is taken");
        assertThat(logs.last(task("a").id(), 1).getFirst().message()).contains("the list is taken");
    }

    @Test
    void tellsNothingOfABug() {
        Node node = new Node("n", work(SMALL, run -> {
            throw new IllegalStateException("secret@example.com is null");
        }));
        started("a", SMALL);
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task("a").error()).doesNotContain("secret").contains("server's log");
        assertThat(node.node.isIdle()).isTrue();
    }

    @Test
    void goesOnFromWhereItStoppedAfterARetryByHand() {
        int[] calls = {0};
        Node node = new Node("n", work(SMALL, run -> {
            if (++calls[0] == 1) {
                run.progress(60);
                throw new Conflict("no");
            }
            return DONE;
        }));
        started("a", SMALL);
        node.runNext();
        assertThat(task("a").progress()).isEqualTo(60);
        retryTask.retry(task("a").id());
        assertThat(task("a").status()).isEqualTo(TaskStatus.PENDING);
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task("a").error()).isNull();
    }

    @Test
    void stopsAtASafePointWhenCancelled() {
        List<TaskRun> runs = new ArrayList<>();
        Node[] node = new Node[1];
        node[0] = new Node("n", work(BULK, run -> {
            runs.add(run);
            if (run.cancelRequested()) {
                return new SliceOutcome.Cancelled(Map.of("rows", 3));
            }
            cancelTask.cancel(run.taskId(), ANN);
            node[0].keepLeases.beat();
            return new SliceOutcome.More();
        }));
        started("a", BULK);
        node[0].runNext();
        assertThat(runs).hasSize(2);
        assertThat(task("a").status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task("a").result()).isEqualTo(Map.of("rows", 3));
    }

    @Test
    void looksAgainAtWorkThatWaitsForItsTurn() {
        boolean[] turn = {false};
        Node node = new Node("n", work(BULK, run -> turn[0] ? DONE : new SliceOutcome.Later(Duration.ofSeconds(2))));
        started("a", BULK);
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(node.runTask.claimNext()).isEmpty();

        turn[0] = true;
        pass(Duration.ofSeconds(2));
        node.runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void endsWorkThatDoesNotListen() {
        Node[] node = new Node[1];
        int[] slices = {0};
        node[0] = new Node("n", work(BULK, run -> {
            if (++slices[0] == 1) {
                cancelTask.cancel(run.taskId(), ANN);
                node[0].keepLeases.beat();
            }
            return new SliceOutcome.More();
        }));
        started("a", BULK);
        node[0].runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(slices[0]).isLessThan(6);
    }

    @Test
    void handsOverAtASafePointWhenItsNodeStops() {
        Node[] node = new Node[2];
        TaskWork work = work(BULK, run -> {
            run.progress(30);
            if (node[1] == null) {
                node[0].node.stop();
                assertThat(run.shouldYield()).isTrue();
                return new SliceOutcome.More();
            }
            return DONE;
        });
        node[0] = new Node("n", work);
        started("a", BULK);
        node[0].runNext();
        Task waiting = task("a");
        assertThat(waiting.status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(waiting.lease()).isNull();
        assertThat(waiting.progress()).isEqualTo(30);
        assertThat(node[0].runTask.claimNext()).isEmpty();
        node[1] = new Node("m", work);
        node[1].runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task("a").attempts()).isEqualTo(1);
    }

    @Test
    void handsOverWhenItFailsBecauseItsNodeStops() {
        Node[] node = new Node[1];
        node[0] = new Node("n", work(BULK, run -> {
            node[0].node.stop();
            throw new IllegalStateException("closed");
        }));
        started("a", BULK);
        node[0].runNext();
        assertThat(task("a").status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(task("a").lease()).isNull();
    }
}
