package dev.shopkeeper.jobs.task;

import dev.shopkeeper.application.task.ClaimedTask;
import dev.shopkeeper.application.task.KeepLeases;
import dev.shopkeeper.application.task.RecoverOrphans;
import dev.shopkeeper.application.task.RunTask;
import dev.shopkeeper.application.task.TaskNode;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a worker node: one that finds tasks, one that keeps their leases, and one for each task that runs. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class TaskWorkers implements GracefulShutdownCapable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWorkers.class);
    private static final String AWAY = "Tasks cannot be looked after for now";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration BEAT_EVERY = Duration.ofMillis(400);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(12);

    private final TaskNode node;
    private final RunTask runTask;
    private final RecoverOrphans recoverOrphans;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("task-", 1).factory());
    private final Repetition finding;
    private final Repetition beating;
    private final List<Thread> loops = new CopyOnWriteArrayList<>();
    private volatile boolean started;
    private @Nullable CompletableFuture<Void> idle;

    TaskWorkers(TaskNode node, RunTask runTask, KeepLeases keepLeases, RecoverOrphans recoverOrphans) {
        this.node = node;
        this.runTask = runTask;
        this.recoverOrphans = recoverOrphans;
        this.finding = new Repetition(this::find, LOOK_EVERY, LOG, AWAY);
        this.beating = new Repetition(keepLeases::beat, BEAT_EVERY, LOG, AWAY);
    }

    void start() {
        started = true;
        loops.add(Thread.ofPlatform().daemon().name("task-finder").start(finding));
        loops.add(Thread.ofPlatform().daemon().name("task-heartbeat").start(beating));
    }

    /** Something may wait. */
    void knock() {
        finding.knock();
    }

    /** Runs this very task if it still waits and there is a place; else it stays in the queue. */
    void offer(TaskId task) {
        if (started) {
            runTask.claim(task).ifPresent(this::run);
        }
    }

    private void find() {
        recoverOrphans.recover();
        Optional<ClaimedTask> next = runTask.claimNext();
        while (next.isPresent()) {
            run(next.get());
            next = runTask.claimNext();
        }
    }

    private void run(ClaimedTask task) {
        threads.execute(() -> {
            runTask.run(task);
            knock();
        });
    }

    /** Takes no more tasks and asks those that run to come to a safe point; they are other nodes' to go on with then. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        return stop();
    }

    private synchronized CompletableFuture<Void> stop() {
        CompletableFuture<Void> stopping = idle;
        if (stopping == null) {
            node.stop();
            stopping = CompletableFuture.runAsync(this::awaitIdle, Thread::startVirtualThread);
            idle = stopping;
        }
        return stopping;
    }

    private void awaitIdle() {
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            while (!node.isIdle() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!node.isIdle()) {
            LOG.warn(
                    "Some tasks reached no safe point within {}; others go on when their leases run out", LONGEST_STOP);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        stop().join();
        finding.end();
        beating.end();
        threads.shutdown();
        for (Thread loop : loops) {
            loop.join(LONGEST_STEP);
        }
    }
}
