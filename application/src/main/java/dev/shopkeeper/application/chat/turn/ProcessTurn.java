package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sees a turn to its end for somebody who does not wait for it: mostly by looking on, for the node that took it in answers
 * it; and by answering it where that node has gone.
 */
public final class ProcessTurn implements TaskWork {

    public static final TaskType TYPE = new TaskType("ai_chat_process");

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final String CLEARED = "the history was cleared";

    private final Turns turns;
    private final ChatMessages messages;
    private final AnswerTurns answers;

    public ProcessTurn(Turns turns, ChatMessages messages, AnswerTurns answers) {
        this.turns = turns;
        this.messages = messages;
        this.answers = answers;
    }

    @Override
    public TaskType type() {
        return TYPE;
    }

    @Override
    public boolean isBulk() {
        return false;
    }

    @Override
    public SliceOutcome runSlice(TaskRun run) {
        MessageId question = Turn.ofTask(run.taskId());
        Optional<Turn> turn = question == null ? Optional.empty() : turns.find(question);
        if (turn.isPresent() && run.cancelRequested() && !turn.get().state().isEnd()) {
            turns.askToStop(turn.get().question());
        }
        if (turn.isPresent() && !turn.get().state().isEnd()) {
            answers.workOn(turn.get().conversation());
            turn = turns.find(turn.get().question());
        }
        if (turn.isEmpty()) {
            return new SliceOutcome.Completed(Map.of("message", CLEARED));
        }
        return outcome(turn.get());
    }

    @Override
    public void cancelledUnbegun(TaskId id) {
        MessageId question = Turn.ofTask(id);
        if (question != null) {
            turns.askToStop(question);
        }
    }

    private SliceOutcome outcome(Turn turn) {
        return switch (turn.state()) {
            case WAITING, RUNNING -> new SliceOutcome.Later(BETWEEN_LOOKS);
            case STOPPED ->
                new SliceOutcome.Cancelled(Map.of("message_id", turn.answer().value()));
            case FAILED -> throw new Conflict(String.valueOf(turn.error()));
            case ANSWERED ->
                messages.find(turn.answer())
                        .<SliceOutcome>map(answer -> new SliceOutcome.Completed(result(turn, answer)))
                        .orElseGet(() -> new SliceOutcome.Completed(Map.of("message", CLEARED)));
        };
    }

    private static Map<String, Object> result(Turn turn, ChatMessage answer) {
        return TurnResult.of(turn.askedAt(), answer).asMap();
    }
}
