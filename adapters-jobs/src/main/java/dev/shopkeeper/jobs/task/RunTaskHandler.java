package dev.shopkeeper.jobs.task;

import dev.shopkeeper.domain.task.TaskId;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Gives a task to this node. Public, because JobRunr finds it by its name. */
@Singleton
@Requires(bean = TaskWorkers.class)
public final class RunTaskHandler implements JobRequestHandler<RunTaskJob> {

    private final TaskWorkers workers;

    RunTaskHandler(TaskWorkers workers) {
        this.workers = workers;
    }

    @Override
    @Job(name = "run task", retries = 2)
    public void run(RunTaskJob job) {
        workers.offer(new TaskId(job.taskId()));
    }
}
