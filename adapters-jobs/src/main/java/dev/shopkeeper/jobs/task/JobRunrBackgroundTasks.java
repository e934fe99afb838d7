package dev.shopkeeper.jobs.task;

import dev.shopkeeper.application.task.BackgroundTasks;
import dev.shopkeeper.domain.task.TaskId;
import io.micronaut.context.BeanProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes this node if it is a worker, and tells all others by a JobRunr job; the caller waits for neither. */
@Singleton
final class JobRunrBackgroundTasks implements BackgroundTasks {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunrBackgroundTasks.class);
    private static final int MOST_UNTOLD = 10_000;

    /** Asked for late, so that a work may itself start tasks. */
    private final BeanProvider<TaskWorkers> workers;

    private final JobRunrServer jobRunr;
    /** What does not fit is dropped: workers find it in the store. */
    private final ExecutorService teller = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_UNTOLD),
            Thread.ofPlatform().daemon().name("task-teller").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    JobRunrBackgroundTasks(BeanProvider<TaskWorkers> workers, JobRunrServer jobRunr) {
        this.workers = workers;
        this.jobRunr = jobRunr;
    }

    @Override
    public void announce(TaskId task) {
        workers.ifPresent(TaskWorkers::knock);
        teller.execute(() -> tell(task));
    }

    private void tell(TaskId task) {
        try {
            jobRunr.scheduler().ifPresent(scheduler -> scheduler.enqueue(new RunTaskJob(task.value())));
        } catch (RuntimeException e) {
            LOG.warn("Task {} is not announced to JobRunr; workers find it all the same", task, e);
        }
    }

    @PreDestroy
    void close() {
        teller.shutdown();
    }
}
