package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.task.CancelTask;
import dev.shopkeeper.bootstrap.harness.ChildShopkeeper;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A node that only answers requests and owns the store, and workers beside it that come and go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskNodesTest {

    private static final Caller ADMIN = new Caller("boss", Set.of(Role.ADMIN), null, null);

    private final RunningShopkeeper web = RunningShopkeeper.start(Map.of("SHOPKEEPER_ROLES", "web"));
    private final SteppingTasks tasks = new SteppingTasks(web);
    private Map<String, String> upstreams = Map.of();

    @BeforeAll
    void findTheStore() {
        Upstreams found = web.bean(Upstreams.class);
        upstreams =
                Map.of("MONGODB_URI", found.mongoUri(), "REDIS_URI", found.redisUri(), "SHOPKEEPER_ROLES", "worker");
    }

    @AfterAll
    void stop() {
        web.close();
    }

    @Test
    void runsATaskOnOneOfManyNodes() {
        List<RunningShopkeeper> workers = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                workers.add(RunningShopkeeper.start(upstreams));
            }
            List<TaskId> started = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                started.add(tasks.start(i % 4 == 0 ? SteppingWork.BULK : SteppingWork.SMALL, 20, 5, null));
            }
            for (TaskId id : started) {
                Task task = tasks.becomes(id, TaskStatus.COMPLETED, Duration.ofSeconds(60));
                assertThat(task.attempts()).isEqualTo(1);
                assertThat(tasks.mostAtOnce(id)).isEqualTo(1);
                assertThat(tasks.traces(id)).isEqualTo(20);
            }
            startsAndStopsWithinASecondOnAnotherNode();
        } finally {
            workers.forEach(RunningShopkeeper::close);
        }
    }

    private void startsAndStopsWithinASecondOnAnotherNode() {
        TaskId id = tasks.start(SteppingWork.BULK, 10_000, 5, null);
        Eventually.holds(Duration.ofMillis(1_200), () -> tasks.find(id).startedAt() != null);
        Eventually.holds(Duration.ofSeconds(5), () -> tasks.done(id) > 3);
        web.bean(CancelTask.class).cancel(id, ADMIN);
        tasks.becomes(id, TaskStatus.CANCELLED, Duration.ofSeconds(1));
    }

    @Test
    void handsOverAtOnceWhenANodeStops() {
        TaskId id;
        try (RunningShopkeeper leaving = RunningShopkeeper.start(upstreams)) {
            id = tasks.start(SteppingWork.BULK, 150, 20, null);
            Eventually.holds(Duration.ofSeconds(5), () -> tasks.done(id) > 3);
            assertThat(leaving.bean(CancelTask.class)).isNotNull();
        }
        Task waiting = tasks.find(id);
        assertThat(waiting.status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(waiting.lease()).isNull();
        try (RunningShopkeeper next = RunningShopkeeper.start(upstreams)) {
            assertThat(next.bean(CancelTask.class)).isNotNull();
            tasks.becomes(id, TaskStatus.COMPLETED, Duration.ofSeconds(20));
        }
        assertThat(tasks.find(id).attempts()).isEqualTo(1);
        assertThat(tasks.traces(id)).isEqualTo(150);
        assertThat(tasks.mostAtOnce(id)).isEqualTo(1);
    }

    @Test
    void goesOnElsewhereAfterKillNine(@TempDir Path data) {
        TaskId id;
        try (ChildShopkeeper killed = ChildShopkeeper.start(data.resolve("one"), upstreams)) {
            id = tasks.start(SteppingWork.BULK, 200, 10, null);
            Eventually.holds(Duration.ofSeconds(10), () -> tasks.done(id) > 20);
            killed.kill();
        }
        long killedAt = System.nanoTime();
        int before = tasks.done(id);
        try (ChildShopkeeper next = ChildShopkeeper.start(data.resolve("two"), upstreams)) {
            Eventually.holds(Duration.ofSeconds(30), () -> tasks.done(id) > before);
            Duration pause = Duration.ofNanos(System.nanoTime() - killedAt);
            assertThat(pause).isLessThan(Duration.ofSeconds(20));
            Task task = tasks.becomes(id, TaskStatus.COMPLETED, Duration.ofSeconds(30));
            assertThat(task.attempts()).isEqualTo(2);
            assertThat(task.result()).isEqualTo(Map.of("steps", 200));
            assertThat(tasks.traces(id)).isEqualTo(200);
            assertThat(next.handle().isAlive()).isTrue();
        }
    }
}
