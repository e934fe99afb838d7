package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.task.Task;

/** Gives a turn a task, for those who do not wait for its answer. */
public final class LeaveToBackground {

    private final Turns turns;
    private final StartTask start;

    public LeaveToBackground(Turns turns, StartTask start) {
        this.turns = turns;
        this.start = start;
    }

    /** The task that stands for the turn, new or known. */
    public Task leave(Turn turn) {
        turns.inBackground(turn.question());
        return start.start(turn.task(), ProcessTurn.TYPE, turn.owner());
    }
}
