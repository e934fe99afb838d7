package dev.shopkeeper.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stories of nodes that share a store, and of nodes that go. */
class LeaseTest extends TaskStories {

    private static final SliceOutcome DONE = new SliceOutcome.Completed(Map.of());

    @Test
    void runsATaskOnOneNodeOnly() {
        Node one = new Node("one", work(SMALL, run -> DONE));
        Node two = new Node("two", work(SMALL, run -> DONE));
        started("a", SMALL);
        assertThat(one.runTask.claimNext()).isPresent();
        assertThat(two.runTask.claimNext()).isEmpty();
        assertThat(two.runTask.claim(task("a").id())).isEmpty();
    }

    @Test
    void keepsItsTaskAsLongAsItsHeartBeats() {
        Node one = new Node("one", work(SMALL, run -> DONE));
        started("a", SMALL);
        ClaimedTask run = one.claim();
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofSeconds(3));
            one.keepLeases.beat();
            assertThat(recoverOrphans.recover()).isZero();
            assertThat(run.shouldYield()).isFalse();
        }
    }

    @Test
    void tellsProgressAtEveryBeat() {
        Node one = new Node("one", work(SMALL, run -> DONE));
        started("a", SMALL);
        ClaimedTask run = one.claim();
        run.progress(20);
        one.keepLeases.beat();
        assertThat(task("a").progress()).isEqualTo(20);
        run.progress(10);
        run.progress(300);
        one.keepLeases.beat();
        assertThat(task("a").progress()).isEqualTo(100);
    }

    @Test
    void losesItsTaskWhenItFallsSilent() {
        Node one = new Node("one", work(SMALL, run -> DONE));
        Node two = new Node("two", work(SMALL, run -> DONE));
        started("a", SMALL);
        ClaimedTask silent = one.claim();
        pass(Duration.ofSeconds(10));
        assertThat(silent.shouldYield()).isTrue();
        assertThat(recoverOrphans.recover()).isEqualTo(1);
        assertThat(task("a").status()).isEqualTo(TaskStatus.PENDING);
        ClaimedTask taken = two.claim();
        assertThat(task("a").attempts()).isEqualTo(2);

        one.keepLeases.beat();
        one.runTask.run(silent);
        assertThat(task("a").status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(one.node.isIdle()).isTrue();
        two.runTask.run(taken);
        assertThat(task("a").status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void doesNotTakeUpAgainWhatStillRunsHere() {
        Node one = new Node("one", work(SMALL, run -> DONE));
        started("a", SMALL);
        ClaimedTask silent = one.claim();
        pass(Duration.ofSeconds(10));
        recoverOrphans.recover();
        assertThat(one.runTask.claimNext()).isEmpty();
        one.keepLeases.beat();
        one.runTask.run(silent);
        assertThat(one.runTask.claimNext()).isPresent();
    }

    @Test
    void bringsARequestToCancelFromAnywhere() {
        Node one = new Node("one", work(SMALL, run -> DONE));
        started("a", SMALL);
        ClaimedTask run = one.claim();
        cancelTask.cancel(task("a").id(), ADMIN);
        assertThat(run.cancelRequested()).isFalse();
        one.keepLeases.beat();
        assertThat(run.cancelRequested()).isTrue();
    }

    @Test
    void keepsPlacesForSmallWork() {
        Node one = new Node("one", work(SMALL, run -> DONE), work(BULK, run -> DONE));
        for (int i = 0; i < 5; i++) {
            started("bulk" + i, BULK);
        }
        assertThat(one.runTask.claimNext()).isPresent();
        assertThat(one.runTask.claimNext()).isPresent();
        assertThat(one.runTask.claimNext()).isEmpty();
        started("small", SMALL);
        assertThat(one.claim().taskId().value()).isEqualTo("small");
    }

    @Test
    void asksTheLongestRunningBulkWorkToMakeRoom() {
        Node one = new Node("one", work(BULK, run -> DONE));
        started("a", BULK);
        ClaimedTask a = one.claim();
        pass(Duration.ofMillis(10));
        started("b", BULK);
        ClaimedTask b = one.claim();
        started("c", BULK);
        one.keepLeases.beat();
        assertThat(a.shouldYield()).isFalse();
        pass(Duration.ofSeconds(3));
        one.keepLeases.beat();
        assertThat(a.shouldYield()).isTrue();
        assertThat(b.shouldYield()).isFalse();
    }

    @Test
    void takesTurnsUntilAllAreDone() {
        List<String> order = new ArrayList<>();
        Map<String, Integer> left = new HashMap<>(Map.of("a", 3, "b", 3, "c", 3));
        Node[] node = new Node[1];
        node[0] = new Node("one", work(BULK, run -> {
            String id = run.taskId().value();
            pass(Duration.ofSeconds(3));
            node[0].keepLeases.beat();
            order.add(id);
            return left.merge(id, -1, Integer::sum) == 0 ? DONE : new SliceOutcome.More();
        }));
        // Another bulk work holds the second place all the time.
        started("x", BULK);
        node[0].claim();
        for (String id : List.of("a", "b", "c")) {
            pass(Duration.ofMillis(1));
            started(id, BULK);
        }
        for (int i = 0; i < 30 && !task("c").status().isEnd(); i++) {
            node[0].runNext();
        }
        assertThat(order.subList(0, 3)).containsExactly("a", "b", "c");
        assertThat(order).hasSize(9);
    }
}
