package dev.shopkeeper.jobs.task;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Starts to work once the application serves, so that its start is not slowed by it. */
@Singleton
final class StartWorking implements ApplicationEventListener<ServerStartupEvent> {

    private final Optional<TaskWorkers> workers;
    private final JobRunrServer jobRunr;
    private final TaskGauges gauges;

    StartWorking(Optional<TaskWorkers> workers, JobRunrServer jobRunr, TaskGauges gauges) {
        this.workers = workers;
        this.jobRunr = jobRunr;
        this.gauges = gauges;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        workers.ifPresent(TaskWorkers::start);
        jobRunr.start();
        gauges.start();
    }
}
