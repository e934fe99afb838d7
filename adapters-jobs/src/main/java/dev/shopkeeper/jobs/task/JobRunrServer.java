package dev.shopkeeper.jobs.task;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.jobs.schedule.RecurringJob;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jobrunr.dashboard.JobRunrDashboardWebServer;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.nosql.mongo.MongoDBStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JobRunr, with its collections beside ours. It is put together after the application serves, since nothing waits for it,
 * and is watched: it shuts itself down when the store was away for a moment, and is started again then.
 */
@Singleton
final class JobRunrServer implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunrServer.class);
    private static final String COLLECTIONS = "jobs_";
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(5);
    private static final Duration KEEP_DONE = Duration.ofHours(1);
    private static final Duration LONGEST_START = Duration.ofSeconds(3);
    private static final int WORKERS = 2;

    private final ApplicationContext context;
    private final List<RecurringJob> recurring;
    private final boolean worker;
    private final int dashboardPort;
    private final Repetition watching =
            new Repetition(this::keepRunning, WATCH_EVERY, LOG, "JobRunr cannot be started for now");
    private volatile @Nullable Thread watch;
    private volatile @Nullable JobRequestScheduler scheduler;
    private @Nullable MongoDBStorageProvider storage;
    private @Nullable BackgroundJobServer server;
    private @Nullable JobRunrDashboardWebServer dashboard;

    JobRunrServer(
            ApplicationContext context,
            List<RecurringJob> recurring,
            @Property(name = "shopkeeper.worker", defaultValue = "true") boolean worker,
            @Property(name = "jobrunr.dashboard-port", defaultValue = "0") int dashboardPort) {
        this.context = context;
        this.recurring = recurring;
        this.worker = worker;
        this.dashboardPort = dashboardPort;
    }

    void start() {
        watch = Thread.ofPlatform().daemon().name("jobrunr-watch").start(watching);
    }

    /** What takes jobs; none before JobRunr is there. */
    Optional<JobRequestScheduler> scheduler() {
        return Optional.ofNullable(scheduler);
    }

    private void keepRunning() {
        JsonMapper json = new JacksonJsonMapper();
        MongoDBStorageProvider store = storage == null ? connect(json) : storage;
        storage = store;
        if (scheduler == null) {
            JobRequestScheduler created = new JobRequestScheduler(store);
            if (worker) {
                recurring.forEach(job -> created.scheduleRecurrently(job.id(), job.schedule(), job.request()));
            }
            scheduler = created;
        }
        if (worker && (server == null || !server.isRunning())) {
            BackgroundJobServer next = new BackgroundJobServer(store, json, context::getBean, configuration());
            server = next;
            next.start();
        }
        if (dashboardPort > 0 && dashboard == null) {
            dashboard = new JobRunrDashboardWebServer(store, json, dashboardPort);
            dashboard.start();
        }
    }

    private MongoDBStorageProvider connect(JsonMapper json) {
        String database = context.getBean(MongoDatabase.class).getName();
        MongoDBStorageProvider store =
                new MongoDBStorageProvider(context.getBean(MongoClient.class), database, COLLECTIONS);
        store.setJobMapper(new JobMapper(json));
        return store;
    }

    private static BackgroundJobServerConfiguration configuration() {
        return BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andWorkerCount(WORKERS)
                .andPollInterval(POLL)
                .andDeleteSucceededJobsAfter(KEEP_DONE)
                .andPermanentlyDeleteDeletedJobsAfter(KEEP_DONE)
                .andInterruptJobsAwaitDurationOnStopBackgroundJobServer(Duration.ofSeconds(2));
    }

    /** Before any bean goes: it needs the store to say that it goes. */
    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        try {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() throws InterruptedException {
        watching.end();
        scheduler = null;
        Thread thread = watch;
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
        if (dashboard != null) {
            dashboard.stop();
        }
        BackgroundJobServer running = server;
        if (running != null) {
            awaitStarted(running);
            running.stop();
        }
    }

    /** Stopped in the middle of its start it stumbles over itself, and over the store that is gone. */
    private static void awaitStarted(BackgroundJobServer running) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (running.isRunning() && (running.isUnAnnounced() || isStarting()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Whether it still becomes master or runs its start-up tasks, which nothing tells but the stacks of its threads. */
    private static boolean isStarting() {
        return Thread.getAllStackTraces().entrySet().stream().anyMatch(thread -> {
            boolean idle = has(thread.getValue(), "java.util.concurrent.LinkedBlockingQueue", "take");
            boolean startUp = thread.getKey().getName().startsWith("jobrunr-startup-task");
            return (startUp && !idle) || has(thread.getValue(), BackgroundJobServer.class.getName(), "setIsMaster");
        });
    }

    private static boolean has(StackTraceElement[] stack, String type, String method) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method));
    }
}
