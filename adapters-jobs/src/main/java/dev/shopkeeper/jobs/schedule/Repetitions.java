package dev.shopkeeper.jobs.schedule;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What this node does again and again, each in a thread of its own, until the node stops. */
@Singleton
public final class Repetitions implements ApplicationEventListener<ShutdownEvent> {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private record Running(Repetition repetition, Thread thread) {}

    private final List<Running> running = new CopyOnWriteArrayList<>();

    public void start(String thread, Repetition repetition) {
        running.add(new Running(
                repetition, Thread.ofPlatform().daemon().name(thread).start(repetition)));
    }

    /** Before any bean goes: each may be in the middle of a step that needs the store. */
    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        end();
    }

    void end() {
        running.forEach(one -> one.repetition().end());
        try {
            for (Running one : running) {
                one.thread().join(LONGEST_STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
