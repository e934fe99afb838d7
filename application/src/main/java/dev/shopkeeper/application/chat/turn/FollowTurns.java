package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.UnknownMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks on while turns are answered, waits for them, and stops them. */
public final class FollowTurns {

    private final LiveTurns live;
    private final TurnEvents shared;
    private final Turns turns;
    private final ChatMessages messages;

    public FollowTurns(LiveTurns live, TurnEvents shared, Turns turns, ChatMessages messages) {
        this.live = live;
        this.shared = shared;
        this.turns = turns;
        this.messages = messages;
    }

    /**
     * The turn of a message, as far as the caller may know of it.
     *
     * @param message the question, or the answer that it has or will have
     * @throws UnknownMessage when there is none, or it is none of the caller's
     */
    public Turn named(Caller caller, String message) {
        MessageId id = MessageId.parse(message).orElseThrow(UnknownMessage::new);
        return turns.find(MessageId.question(id.conversation(), id.turn()))
                .filter(turn -> isOpenTo(caller, turn))
                .orElseThrow(UnknownMessage::new);
    }

    private static boolean isOpenTo(Caller caller, Turn turn) {
        boolean forAnybody = caller.isStaff() || (caller.customerId() == null && caller.may(Role.SERVICE));
        return forAnybody || caller.is(turn.customer());
    }

    /**
     * Looks on.
     *
     * @param seen the number of the last event that was seen before; 0 for none
     */
    public TurnFollower follow(Turn turn, long seen) {
        return new TurnFollower(turn.question(), seen, live, shared, turns, messages);
    }

    /** How the turn ended; null when it has not within that time. */
    public @Nullable TurnEnding await(Turn turn, Duration atMost) {
        TurnFollower follower = follow(turn, 0);
        try {
            return follower.awaitEnd(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return follower.ending();
        }
    }

    /** The customer wants no more of it: what there is so far becomes the answer. */
    public void stop(Turn turn) {
        turns.askToStop(turn.question());
        live.find(turn.question()).ifPresent(LiveTurn::stop);
    }
}
