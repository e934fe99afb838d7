package dev.shopkeeper.rest.task;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream of events, told by a virtual thread of its own that never runs ahead of its reader. While nothing
 * happens a comment goes out now and then, so that nobody between takes the connection for dead.
 */
final class EventStream implements Publisher<Event<String>>, Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(400);
    private static final int LOOKS_PER_COMMENT = 30;

    private final TaskEventSource source;
    private final AtomicInteger open;
    private final BooleanSupplier stopping;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Semaphore demand = new Semaphore(0);
    private volatile boolean cancelled;

    /** Counts itself among the open streams from its first reader to its end. */
    EventStream(TaskEventSource source, AtomicInteger open, BooleanSupplier stopping) {
        this.source = source;
        this.open = open;
        this.stopping = stopping;
    }

    @Override
    public void subscribe(Subscriber<? super Event<String>> subscriber) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a stream of events has one reader");
        }
        open.incrementAndGet();
        subscriber.onSubscribe(this);
        Thread.ofVirtual().name("task-events").start(() -> tell(subscriber));
    }

    @Override
    public void request(long count) {
        demand.release((int) Math.min(count, 1_000_000));
    }

    @Override
    public void cancel() {
        cancelled = true;
        demand.release();
    }

    private void tell(Subscriber<? super Event<String>> subscriber) {
        try {
            int quiet = 0;
            while (!cancelled) {
                List<Event<String>> events = source.next();
                for (Event<String> event : events) {
                    send(subscriber, event);
                }
                if (source.isDone() || stopping.getAsBoolean()) {
                    break;
                }
                quiet = events.isEmpty() ? quiet + 1 : 0;
                if (quiet == LOOKS_PER_COMMENT) {
                    send(subscriber, Event.of("").comment("still here"));
                    quiet = 0;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            }
            if (!cancelled) {
                subscriber.onComplete();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A stream of task events broke off", e);
            subscriber.onError(e);
        } finally {
            open.decrementAndGet();
        }
    }

    private void send(Subscriber<? super Event<String>> subscriber, Event<String> event) throws InterruptedException {
        // A reader that takes nothing for long is noticed when this node stops, at the latest.
        while (!cancelled && !demand.tryAcquire(1, TimeUnit.SECONDS)) {
            if (stopping.getAsBoolean()) {
                return;
            }
        }
        if (!cancelled) {
            subscriber.onNext(event);
        }
    }
}
