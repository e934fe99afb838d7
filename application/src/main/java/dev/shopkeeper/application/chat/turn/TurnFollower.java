package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One who looks on while a turn is answered, on whatever node, and sees it to its end. For one thread. Looking does nothing
 * to the turn: it goes on when nobody does.
 */
public final class TurnFollower {

    private static final Duration STEP = Duration.ofMillis(20);
    private static final int STEPS_PER_LOOK = 5;

    private final MessageId question;
    private final LiveTurns live;
    private final TurnEvents shared;
    private final Turns turns;
    private final ChatMessages messages;
    private long seen;
    private boolean whole = true;
    private boolean allSeen;
    private @Nullable TurnEnding ending;

    TurnFollower(MessageId question, long seen, LiveTurns live, TurnEvents shared, Turns turns, ChatMessages messages) {
        this.question = question;
        this.seen = seen;
        this.live = live;
        this.shared = shared;
        this.turns = turns;
        this.messages = messages;
    }

    /**
     * What happened since the last call, in order, without the end. Where nothing has, it waits for as long as that, and
     * then gives nothing.
     */
    public List<TurnEvent> next(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        int step = 0;
        while (ending == null) {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            LiveTurn here = live.find(question).orElse(null);
            List<TurnEvent> events = here == null
                    ? step % STEPS_PER_LOOK == 0 ? elsewhere() : List.of()
                    : taken(here.after(seen, left.isNegative() ? Duration.ZERO : left));
            if (here != null && allSeen) {
                ending = here.ending();
            }
            if (!events.isEmpty() || left.isNegative()) {
                return events;
            }
            if (ending == null && (here == null || here.isOver())) {
                TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
            }
            step++;
        }
        return List.of();
    }

    /** Waits for the end, whatever happens until then; null when it has not come within that time. */
    public @Nullable TurnEnding awaitEnd(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (int step = 0; ending == null; step++) {
            Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
            LiveTurn here = live.find(question).orElse(null);
            if (here != null && here.awaitEnd(left)) {
                ending = here.ending();
            } else if (here == null && (step % STEPS_PER_LOOK == 0 || left.isZero())) {
                ending = stored();
            }
            if (ending == null) {
                if (left.isZero()) {
                    return null;
                }
                TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
            }
        }
        return ending;
    }

    /** How it ended; null while more may come. */
    public @Nullable TurnEnding ending() {
        return ending;
    }

    /** Whether all pieces of the answer were seen, from where this one began to look; known at the end. */
    public boolean isWhole() {
        return whole && allSeen;
    }

    /** The number of the last event that was seen. */
    public long seen() {
        return seen;
    }

    private List<TurnEvent> elsewhere() {
        List<TurnEvent> events = taken(shared.after(question, seen));
        if (events.isEmpty()) {
            ending = stored();
        }
        return events;
    }

    private @Nullable TurnEnding stored() {
        Optional<ChatMessage> answer = messages.find(MessageId.answer(question.conversation(), question.turn()));
        if (answer.isPresent()) {
            return new TurnEnding.Answered(answer.get());
        }
        Optional<Turn> turn = turns.find(question);
        return turn.isPresent() ? withoutAnswer(turn.get()) : new TurnEnding.Unanswered(AnswerOneTurn.cleared());
    }

    private static @Nullable TurnEnding withoutAnswer(Turn turn) {
        if (!turn.state().isEnd() || turn.state() == TurnState.ANSWERED) {
            // where it was answered between the two looks, the next look finds the answer
            return null;
        }
        String why = turn.error() == null ? "there is no answer any more" : turn.error();
        Failure failure = turn.state() == TurnState.FAILED
                ? new Unavailable(Unavailable.Why.AWAY, why)
                : new Conflict("STOPPED", why);
        return new TurnEnding.Unanswered(failure);
    }

    private List<TurnEvent> taken(List<TurnEvent> events) {
        for (TurnEvent event : events) {
            if (event.kind() == TurnEvent.Kind.RESTART) {
                whole = true;
            } else if (event.number() != seen + 1) {
                whole = false;
            }
            seen = event.number();
            allSeen = event.kind() == TurnEvent.Kind.END;
        }
        return events.stream()
                .filter(event -> event.kind() != TurnEvent.Kind.END)
                .toList();
    }
}
