package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.application.task.BackgroundTasks;
import dev.shopkeeper.application.task.CancelTask;
import dev.shopkeeper.application.task.KeepLeases;
import dev.shopkeeper.application.task.RecoverOrphans;
import dev.shopkeeper.application.task.RetryTask;
import dev.shopkeeper.application.task.RunTask;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.SweepTasks;
import dev.shopkeeper.application.task.TaskLimits;
import dev.shopkeeper.application.task.TaskLogs;
import dev.shopkeeper.application.task.TaskMeter;
import dev.shopkeeper.application.task.TaskNode;
import dev.shopkeeper.application.task.TaskQueries;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.TaskWorks;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.domain.task.NodeId;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Tasks: their use cases, and this process as a node that works on them. */
@Factory
final class TaskWiring {

    @Singleton
    TaskLimits taskLimits() {
        int cores = Runtime.getRuntime().availableProcessors();
        return TaskLimits.DEFAULT.withPlaces(cores + 6, Math.max(2, cores));
    }

    @Singleton
    TaskWorks taskWorks(List<TaskWork> works) {
        return new TaskWorks(works);
    }

    @Singleton
    TaskNode taskNode(IdSource ids, TaskWorks works, TaskLimits limits) {
        return new TaskNode(new NodeId(ids.next()), works, limits);
    }

    @Singleton
    RunTask runTask(Tasks tasks, TaskLogs logs, TaskNode node, TaskMeter meter, InstantSource time) {
        return new RunTask(tasks, logs, node, meter, time);
    }

    @Singleton
    KeepLeases keepLeases(Tasks tasks, TaskLogs logs, TaskNode node, TaskMeter meter, InstantSource time) {
        return new KeepLeases(tasks, logs, node, meter, time);
    }

    @Singleton
    RecoverOrphans recoverOrphans(Tasks tasks, TaskLogs logs, InstantSource time, TaskLimits limits) {
        return new RecoverOrphans(tasks, logs, time, limits);
    }

    @Singleton
    Chore sweepTasks(Tasks tasks, TaskLogs logs, InstantSource time, TaskLimits limits) {
        return new SweepTasks(tasks, logs, time, limits);
    }

    @Singleton
    StartTask startTask(Tasks tasks, BackgroundTasks background, InstantSource time) {
        return new StartTask(tasks, background, time);
    }

    @Singleton
    CancelTask cancelTask(Tasks tasks, TaskLogs logs, TaskWorks works, BackgroundTasks background, InstantSource time) {
        return new CancelTask(tasks, logs, works, background, time);
    }

    @Singleton
    RetryTask retryTask(Tasks tasks, TaskLogs logs, BackgroundTasks background, InstantSource time) {
        return new RetryTask(tasks, logs, background, time);
    }

    @Singleton
    WakeTask wakeTask(Tasks tasks, BackgroundTasks background, InstantSource time) {
        return new WakeTask(tasks, background, time);
    }

    @Singleton
    TaskQueries taskQueries(Tasks tasks, TaskLogs logs, InstantSource time) {
        return new TaskQueries(tasks, logs, time);
    }
}
