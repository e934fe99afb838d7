package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds turns that no node works on any more, and gives them to a task. Any node may do it at any time. */
public final class RecoverTurns {

    private static final Logger LOG = LoggerFactory.getLogger(RecoverTurns.class);
    private static final int AT_ONCE = 100;

    private final Turns turns;
    private final LeaveToBackground background;
    private final AnswerTurns answers;
    private final InstantSource clock;

    public RecoverTurns(Turns turns, LeaveToBackground background, AnswerTurns answers, InstantSource clock) {
        this.turns = turns;
        this.background = background;
        this.answers = answers;
        this.clock = clock;
    }

    /** Gives how many it found. */
    public int recover() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int found = 0;
        for (Turn turn : turns.overdue(now, AT_ONCE)) {
            Optional<MessageId> first = turns.earliestOpen(turn.conversation()).map(Turn::question);
            if (first.filter(turn.question()::equals).isPresent()) {
                LOG.warn("Turn {} lost its node; a task takes over", turn.question());
                if (background.leave(turn).status().isEnd()) {
                    // nobody waits for its task any more; the question is answered all the same
                    answers.lookAfter(turn.conversation());
                }
                found++;
            }
            // one that waits for others is none of our business yet; one with a task is looked at again all the same
            turns.postpone(turn.question(), now.plus(Turn.LEASE));
        }
        return found;
    }
}
