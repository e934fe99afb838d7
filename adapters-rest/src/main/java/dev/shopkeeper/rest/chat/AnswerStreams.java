package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.turn.FollowTurns;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.failure.LimitReached;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;

/** Lets many look on at once while answers are made, within a limit, until this node stops. */
@Singleton
final class AnswerStreams implements GracefulShutdownCapable {

    private static final int MOST_STREAMS = 5_000;

    private final FollowTurns follow;
    private final AnswerEvents events;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean stopping;

    AnswerStreams(FollowTurns follow, AnswerEvents events) {
        this.follow = follow;
        this.events = events;
    }

    /** Refuses when there are too many already: before a message is taken in that nobody could follow. */
    void refuseTooMany() {
        if (stopping || open.get() >= MOST_STREAMS) {
            throw LimitReached.tooOften(
                    "too many look on here: send the message without a stream", Duration.ofSeconds(5));
        }
    }

    /** What happens in this turn, from behind the event with this number. */
    Publisher<Event<String>> of(Turn turn, long seen) {
        return new AnswerStream(follow.follow(turn, seen), turn, seen, events, open, () -> stopping);
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        return CompletableFuture.completedStage(null);
    }
}
