package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A turn that is answered on this node. One thread makes the answer, and any number look on; they hold it up no longer
 * than it takes to add to a list.
 */
final class LiveTurn implements AnswerProgress {

    /** What is said in more pieces than this is seen only when it is all said. */
    static final int MOST_EVENTS = 20_000;

    /** The numbers of one attempt's events; those of the next begin above. */
    static final long PER_ATTEMPT = 1_000_000;

    private final Turn turn;
    private final long base;
    private final TurnEvents shared;
    private final TurnMeter meter;
    private final InstantSource clock;
    private final Instant since;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<TurnEvent> events = new ArrayList<>();
    private boolean spoken;
    private volatile boolean stopped;
    private @Nullable TurnEnding ending;
    private boolean over;

    LiveTurn(Turn turn, TurnEvents shared, TurnMeter meter, InstantSource clock) {
        this.turn = turn;
        this.base = (turn.attempts() - 1L) * PER_ATTEMPT;
        this.shared = shared;
        this.meter = meter;
        this.clock = clock;
        this.since = clock.instant();
        this.stopped = turn.stopAsked();
        if (turn.attempts() > 1) {
            restart();
        }
    }

    MessageId question() {
        return turn.question();
    }

    Instant since() {
        return since;
    }

    @Override
    public void token(String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean first = add(TurnEvent.Kind.TOKEN, text);
        if (first) {
            meter.firstToken(Duration.between(turn.askedAt(), clock.instant()));
        }
    }

    @Override
    public void restart() {
        add(TurnEvent.Kind.RESTART, "");
    }

    @Override
    public void tool(String name) {
        add(TurnEvent.Kind.TOOL, name);
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** Says how it ended, once. */
    void end(TurnEnding how) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            ending = how;
            append(TurnEvent.Kind.END, "");
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** It is given up here, for another node to take it: who looks on looks elsewhere. */
    void leave() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How it ended; null while it runs, and when it was given up here. */
    @Nullable
    TurnEnding ending() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    /** The events above this number; waits a while where there are none yet. */
    List<TurnEvent> after(long number, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (unseen(number).isEmpty() && !over && left > 0) {
                left = changed.awaitNanos(left);
            }
            return List.copyOf(unseen(number));
        } finally {
            lock.unlock();
        }
    }

    private List<TurnEvent> unseen(long number) {
        long from = Math.clamp(number - base, 0, events.size());
        return events.subList((int) from, events.size());
    }

    private boolean add(TurnEvent.Kind kind, String text) {
        lock.lock();
        try {
            if (over || events.size() >= MOST_EVENTS) {
                return false;
            }
            append(kind, text);
            boolean first = kind == TurnEvent.Kind.TOKEN && !spoken;
            spoken |= first;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void append(TurnEvent.Kind kind, String text) {
        TurnEvent event = new TurnEvent(base + events.size() + 1, kind, text);
        events.add(event);
        shared.append(turn.question(), event);
    }

    /** Waits for the end; false when the time is over before. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(atMost.toMillis());
            while (!over && left > 0) {
                left = changed.awaitNanos(left);
            }
            return over;
        } finally {
            lock.unlock();
        }
    }
}
