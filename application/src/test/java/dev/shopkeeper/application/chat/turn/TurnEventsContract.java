package dev.shopkeeper.application.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.turn.TurnEvent.Kind;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every buffer of events does while it is there. */
public abstract class TurnEventsContract {

    private final MessageId turn = MessageId.question(new ConversationId("events" + System.nanoTime()), 3);

    protected abstract TurnEvents events();

    @Test
    void givesBackWhatCameAfter() {
        TurnEvents events = events();
        List<TurnEvent> told = List.of(
                new TurnEvent(1, Kind.TOKEN, "Chào "),
                new TurnEvent(2, Kind.TOOL, "search_products"),
                new TurnEvent(3, Kind.TOKEN, " two\nlines and  spaces "),
                new TurnEvent(1_000_001, Kind.RESTART, ""),
                new TurnEvent(1_000_002, Kind.END, ""));
        told.forEach(event -> events.append(turn, event));

        assertThat(events.after(turn, 0)).isEqualTo(told);
        assertThat(events.after(turn, 2)).isEqualTo(told.subList(2, 5));
        assertThat(events.after(turn, 1_000_002)).isEmpty();
        assertThat(events.after(MessageId.question(new ConversationId("none"), 0), 0))
                .isEmpty();
    }

    @Test
    void keepsALongAnswer() {
        TurnEvents events = events();
        for (int part = 0; part < 5; part++) {
            long from = part * 1_000L;
            LongStream.rangeClosed(from + 1, from + 1_000)
                    .forEach(i -> events.append(turn, new TurnEvent(i, Kind.TOKEN, "t" + i)));
            // what is sent off is not waited for: only an answer tells that it has arrived
            awaitArrival(events, from + 1_000);
        }
        assertThat(events.after(turn, 0))
                .hasSize(5_000)
                .isSortedAccordingTo((one, other) -> Long.compare(one.number(), other.number()));
        assertThat(events.after(turn, 4_990)).hasSize(10);
    }

    private void awaitArrival(TurnEvents events, long number) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (events.after(turn, number - 1).isEmpty()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Test
    void forgets() {
        TurnEvents events = events();
        events.append(turn, new TurnEvent(1, Kind.TOKEN, "secret"));
        events.forget(turn);

        assertThat(events.after(turn, 0)).isEmpty();
    }
}
