package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * The heartbeat of the turns that are answered here, to be called every second or two: it shows that their node is alive,
 * brings in that one is to stop, and brings those to an end that take too long.
 */
public final class KeepTurns {

    private final Turns turns;
    private final LiveTurns live;
    private final NodeId node;
    private final Duration longest;
    private final InstantSource clock;

    public KeepTurns(Turns turns, LiveTurns live, NodeId node, ChatLimits limits, InstantSource clock) {
        this.turns = turns;
        this.live = live;
        this.node = node;
        this.longest = limits.longestTurn();
        this.clock = clock;
    }

    public void beat() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<LiveTurn> running = live.all().stream()
                .filter(turn -> turn.since().plus(longest.multipliedBy(2)).isAfter(now))
                .toList();
        if (running.isEmpty()) {
            return;
        }
        List<MessageId> questions = running.stream().map(LiveTurn::question).toList();
        turns.renew(node, questions, now.plus(Turn.LEASE));
        Set<MessageId> unwanted = turns.stopAsked(questions);
        for (LiveTurn turn : running) {
            boolean late = turn.since().plus(longest).isBefore(now);
            if (late || unwanted.contains(turn.question())) {
                turn.stop();
            }
        }
    }

    /** This node ends: what it has not answered is for others, at once. */
    public void letGo() {
        List<MessageId> questions = live.all().stream().map(LiveTurn::question).toList();
        if (!questions.isEmpty()) {
            turns.renew(node, questions, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
