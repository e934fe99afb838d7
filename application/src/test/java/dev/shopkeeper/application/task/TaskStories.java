package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A stage for stories about tasks: one store, a clock that is turned by hand, and as many nodes as needed. */
abstract class TaskStories {

    static final Caller ADMIN = new Caller("boss", Set.of(Role.ADMIN), new AccountId("boss"), null);
    static final Caller ANN = new Caller("ann", Set.of(Role.MARKETER), new AccountId("ann"), null);
    static final Caller BOB = new Caller("bob", Set.of(Role.MARKETER), new AccountId("bob"), null);
    static final TaskType SMALL = new TaskType("small");
    static final TaskType BULK = new TaskType("bulk");

    final InMemoryTasks tasks = new InMemoryTasks();
    final InMemoryTaskLogs logs = new InMemoryTaskLogs();
    final List<TaskId> announced = new ArrayList<>();
    final List<Task> settled = new ArrayList<>();
    final TaskLimits limits = TaskLimits.DEFAULT.withPlaces(4, 2);
    Instant now = Instant.parse("2026-11-22T08:00:00Z");

    final StartTask startTask = new StartTask(tasks, announced::add, () -> now);
    final CancelTask cancelTask = new CancelTask(tasks, logs, new TaskWorks(List.of()), announced::add, () -> now);
    final RetryTask retryTask = new RetryTask(tasks, logs, announced::add, () -> now);
    final WakeTask wakeTask = new WakeTask(tasks, announced::add, () -> now);
    final RecoverOrphans recoverOrphans = new RecoverOrphans(tasks, logs, () -> now, limits);

    /** One node of the stage. */
    final class Node {
        final TaskNode node;
        final RunTask runTask;
        final KeepLeases keepLeases;

        Node(String name, TaskWork... works) {
            node = new TaskNode(new NodeId(name), new TaskWorks(List.of(works)), limits);
            runTask = new RunTask(tasks, logs, node, settled::add, () -> now);
            keepLeases = new KeepLeases(tasks, logs, node, settled::add, () -> now);
        }

        ClaimedTask claim() {
            return runTask.claimNext().orElseThrow();
        }

        void runNext() {
            runTask.run(claim());
        }
    }

    Task started(String id, TaskType type) {
        return startTask.start(new TaskId(id), type, "ann");
    }

    Task task(String id) {
        return tasks.find(new TaskId(id)).orElseThrow();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static TaskWork work(TaskType type, Function<TaskRun, SliceOutcome> slice) {
        return new TaskWork() {
            @Override
            public TaskType type() {
                return type;
            }

            @Override
            public boolean isBulk() {
                return type.equals(BULK);
            }

            @Override
            public SliceOutcome runSlice(TaskRun run) {
                return slice.apply(run);
            }
        };
    }
}
