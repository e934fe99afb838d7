package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.turn.TurnEnding;
import dev.shopkeeper.application.chat.turn.TurnEvent;
import dev.shopkeeper.application.chat.turn.TurnFollower;
import dev.shopkeeper.domain.chat.Turn;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream of an answer, told by a virtual thread of its own that never runs ahead of its reader. While nothing
 * happens a comment goes out every 15 seconds, so that nobody between takes the connection for dead.
 */
final class AnswerStream implements Publisher<Event<String>>, Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_PER_COMMENT = 15;

    private final TurnFollower follower;
    private final Turn turn;
    private final long seenBefore;
    private final AnswerEvents events;
    private final AtomicInteger open;
    private final BooleanSupplier stopping;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Semaphore demand = new Semaphore(0);
    private volatile boolean cancelled;
    private volatile @Nullable Thread teller;

    AnswerStream(
            TurnFollower follower,
            Turn turn,
            long seenBefore,
            AnswerEvents events,
            AtomicInteger open,
            BooleanSupplier stopping) {
        this.follower = follower;
        this.turn = turn;
        this.seenBefore = seenBefore;
        this.events = events;
        this.open = open;
        this.stopping = stopping;
    }

    @Override
    public void subscribe(Subscriber<? super Event<String>> subscriber) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a stream of events has one reader");
        }
        open.incrementAndGet();
        Thread thread = Thread.ofVirtual().name("answer-stream").unstarted(() -> tell(subscriber));
        teller = thread;
        subscriber.onSubscribe(this);
        thread.start();
    }

    @Override
    public void request(long count) {
        demand.release((int) Math.min(count, 1_000_000));
    }

    @Override
    public void cancel() {
        cancelled = true;
        demand.release();
        Thread thread = teller;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void tell(Subscriber<? super Event<String>> subscriber) {
        try {
            follow(subscriber);
            if (!cancelled) {
                subscriber.onComplete();
            }
        } catch (InterruptedException e) {
            // its reader has gone: nobody is left to tell
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A stream of an answer broke off", e);
            subscriber.onError(e);
        } finally {
            open.decrementAndGet();
        }
    }

    private void follow(Subscriber<? super Event<String>> subscriber) throws InterruptedException {
        int quiet = 0;
        while (!cancelled && !stopping.getAsBoolean()) {
            List<TurnEvent> news = follower.next(LOOK);
            for (TurnEvent event : news) {
                send(subscriber, events.of(turn, event));
            }
            TurnEnding ending = follower.ending();
            if (ending != null) {
                for (Event<String> last : events.last(turn, ending, seenBefore, follower)) {
                    send(subscriber, last);
                }
                return;
            }
            quiet = news.isEmpty() ? quiet + 1 : 0;
            if (quiet == LOOKS_PER_COMMENT) {
                send(subscriber, Event.of("").comment("still here"));
                quiet = 0;
            }
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
