package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.shopkeeper.application.task.CancelTask;
import dev.shopkeeper.application.task.RetryTask;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskLimits;
import dev.shopkeeper.application.task.TaskLogs;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Tasks on one node, with real threads, a real store and JobRunr. */
class TaskRunningTest {

    private static final Caller ADMIN = new Caller("boss", Set.of(Role.ADMIN), null, null);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(15);

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final SteppingTasks tasks = new SteppingTasks(shopkeeper);

    @Test
    void startsWithinASecondAndKeepsTheResult() {
        TaskId id = tasks.start(SteppingWork.SMALL, 3, 1, null);
        Eventually.holds(SECOND, () -> tasks.find(id).startedAt() != null);
        Task task = tasks.becomes(id, TaskStatus.COMPLETED, SOON);
        assertThat(task.result()).isEqualTo(Map.of("steps", 3));
        assertThat(task.progress()).isEqualTo(100);
        assertThat(task.attempts()).isEqualTo(1);
        assertThat(shopkeeper.bean(TaskLogs.class).last(id, 10))
                .anySatisfy(line -> assertThat(line.message()).isEqualTo("step 0"));
    }

    @Test
    void isCancelledWithinASecond() {
        TaskId id = tasks.start(SteppingWork.BULK, 10_000, 5, null);
        Eventually.holds(SOON, () -> tasks.done(id) > 3);
        shopkeeper.bean(CancelTask.class).cancel(id, ADMIN);
        Task task = tasks.becomes(id, TaskStatus.CANCELLED, SECOND);
        assertThat(task.result()).containsEntry("steps", tasks.done(id));
    }

    @Test
    void isTriedAgainWhenTheOtherSideWasAway() {
        TaskId id = tasks.start(
                SteppingWork.SMALL, new Document("steps", 3).append("millis", 1).append("failures", 1), null);
        Task task = tasks.becomes(id, TaskStatus.COMPLETED, SOON);
        assertThat(task.attempts()).isEqualTo(2);
    }

    @Test
    void failsOnABugAndGoesOnWhenTriedAgainByHand() {
        TaskId id = tasks.start(
                SteppingWork.SMALL,
                new Document("steps", 3)
                        .append("millis", 1)
                        .append("failures", 1)
                        .append("bug", true),
                null);
        Task failed = tasks.becomes(id, TaskStatus.FAILED, SOON);
        assertThat(failed.error()).doesNotContain("secret@");
        shopkeeper.bean(RetryTask.class).retry(id);
        tasks.becomes(id, TaskStatus.COMPLETED, SOON);
    }

    @Test
    void startsSmallWorkAtOnceBesideAnyAmountOfBulkWork() {
        int bulk = shopkeeper.bean(TaskLimits.class).bulkPlaces() + 2;
        List<TaskId> started = new ArrayList<>();
        for (int i = 0; i < bulk; i++) {
            started.add(tasks.start(SteppingWork.BULK, 300, 10, null));
        }
        Eventually.holds(SOON, () -> tasks.done(started.getFirst()) > 3);
        TaskId small = tasks.start(SteppingWork.SMALL, 1, 1, null);
        tasks.becomes(small, TaskStatus.COMPLETED, SECOND);
        started.forEach(id -> tasks.becomes(id, TaskStatus.COMPLETED, Duration.ofSeconds(60)));
        assertThat(started).allSatisfy(id -> {
            assertThat(tasks.mostAtOnce(id)).isEqualTo(1);
            assertThat(tasks.traces(id)).isEqualTo(300);
        });
        assertThat(started).anySatisfy(id -> assertThat(tasks.slices(id)).isGreaterThan(1));
    }

    @Test
    void isOneTaskHoweverOftenItIsStarted() {
        TaskId id = tasks.start(SteppingWork.SMALL, 20, 5, null);
        for (int i = 0; i < 5; i++) {
            shopkeeper.bean(StartTask.class).start(id, SteppingWork.SMALL, null);
        }
        tasks.becomes(id, TaskStatus.COMPLETED, SOON);
        assertThat(tasks.mostAtOnce(id)).isEqualTo(1);
    }

    @Test
    void isToldToJobRunrToo() {
        Eventually.holds(Duration.ofSeconds(30), () -> jobRunrJobs("SUCCEEDED") > 0 || startOne());
        assertThat(shopkeeper.bean(MongoDatabase.class).listCollectionNames().into(new ArrayList<>()))
                .contains("jobs_jobs", "jobs_background_job_servers");
    }

    private boolean startOne() {
        TaskId id = tasks.start(SteppingWork.SMALL, 1, 1, null);
        tasks.becomes(id, TaskStatus.COMPLETED, SOON);
        return false;
    }

    private long jobRunrJobs(String state) {
        return shopkeeper
                .bean(MongoDatabase.class)
                .getCollection("jobs_jobs")
                .countDocuments(Filters.eq("state", state));
    }
}
