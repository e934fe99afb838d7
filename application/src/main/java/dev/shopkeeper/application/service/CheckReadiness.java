package dev.shopkeeper.application.service;

import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks every dependency at the same time, and waits for none of them longer than the limit. */
public final class CheckReadiness {

    private final List<Dependency> dependencies;
    private final Duration limit;

    public CheckReadiness(List<Dependency> dependencies, Duration limit) {
        this.dependencies = dependencies.stream()
                .sorted(Comparator.comparing(Dependency::name))
                .toList();
        this.limit = limit;
    }

    public Readiness check() {
        // not closed, which would wait for a check that hangs; its thread ends when it is interrupted
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<Readiness.State>> checks = new ArrayList<>();
            dependencies.forEach(dependency -> checks.add(() -> stateOf(dependency)));
            return gathered(threads.invokeAll(checks, limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Unavailable.Why.AWAY, "the check was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private Readiness gathered(List<Future<Readiness.State>> answers) throws InterruptedException {
        List<Readiness.State> states = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            states.add(answerOf(dependencies.get(i), answers.get(i)));
        }
        return new Readiness(states);
    }

    private Readiness.State answerOf(Dependency dependency, Future<Readiness.State> answer)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return new Readiness.State(
                    dependency.name(), dependency.isVital(), "does not answer in time", limit.toMillis());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the check of " + dependency.name() + " broke", e.getCause());
        }
    }

    private static Readiness.State stateOf(Dependency dependency) {
        long begun = System.nanoTime();
        String trouble = null;
        try {
            dependency.check();
        } catch (Unavailable away) {
            trouble = away.message();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return new Readiness.State(dependency.name(), dependency.isVital(), trouble, millis);
    }
}
