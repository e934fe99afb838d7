package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the turns of conversations, one after the other. Whoever ends a turn looks for the next one, and whoever adds
 * one looks whether it can begin: of the two, the later finds what the other left, so that none is overlooked.
 */
public final class AnswerTurns {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTurns.class);

    private final Turns turns;
    private final LiveTurns live;
    private final AnswerOneTurn one;
    private final NodeId node;
    private final Executor threads;
    private final InstantSource clock;
    private volatile boolean stopping;

    /**
     * A node that answers.
     *
     * @param threads each gets a whole conversation to work on, and may block
     */
    public AnswerTurns(
            Turns turns, LiveTurns live, AnswerOneTurn one, NodeId node, Executor threads, InstantSource clock) {
        this.turns = turns;
        this.live = live;
        this.one = one;
        this.node = node;
        this.threads = threads;
        this.clock = clock;
    }

    /** This node, as turns know it. */
    public NodeId node() {
        return node;
    }

    /** Begins nothing more: what is left is for other nodes. */
    public void stop() {
        stopping = true;
    }

    /** Answers a turn that this node has claimed, and then what follows it, in a thread of its own. */
    void begin(Turn claimed) {
        LiveTurn entered = live.enter(claimed);
        try {
            threads.execute(() -> {
                one.answer(claimed, entered, true);
                workOn(claimed.conversation());
            });
        } catch (RejectedExecutionException closing) {
            live.leave(entered);
        }
    }

    /** Looks for what waits in a conversation, in a thread of its own. */
    void lookAfter(ConversationId conversation) {
        try {
            threads.execute(() -> workOn(conversation));
        } catch (RejectedExecutionException closing) {
            LOG.info("This node stops: others go on with what waits");
        }
    }

    /** Answers what waits in a conversation, until nothing does or another node is at it. */
    void workOn(ConversationId conversation) {
        try {
            Optional<Turn> next = claimNext(conversation);
            while (next.isPresent()) {
                one.answer(next.get(), live.enter(next.get()), false);
                next = claimNext(conversation);
            }
        } catch (Unavailable away) {
            LOG.warn("A conversation is left for later: {}", away.message());
        }
    }

    private Optional<Turn> claimNext(ConversationId conversation) {
        if (stopping) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return turns.earliestOpen(conversation)
                .filter(turn -> turn.isFree(now))
                .map(turn -> turn.claimed(node, now))
                .filter(claimed -> turns.claim(claimed, now));
    }
}
