package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.chat.conversation.ChatStores;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.Handover;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the answer of one turn, and stores it. May be killed at any moment: whoever claims the turn next goes on from what
 * is stored, and an answer is stored once.
 */
public final class AnswerOneTurn {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerOneTurn.class);
    private static final String NO_ANSWER = "no answer could be made; the message is kept: ask again in a moment";
    private static final String GIVEN_UP = "the answer was interrupted too often; the message is kept: ask again";

    private final Assistant assistant;
    private final ChatStores stores;
    private final Turns turns;
    private final LiveTurns live;
    private final TurnMemory memory;
    private final WakeTask wake;
    private final TurnMeter meter;
    private final InstantSource clock;

    public AnswerOneTurn(
            Assistant assistant,
            ChatStores stores,
            Turns turns,
            LiveTurns live,
            TurnMemory memory,
            WakeTask wake,
            TurnMeter meter,
            InstantSource clock) {
        this.assistant = assistant;
        this.stores = stores;
        this.turns = turns;
        this.live = live;
        this.memory = memory;
        this.wake = wake;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Answers it, or says why not. Never throws.
     *
     * @param fresh whether it was just added here, with its message
     */
    void answer(Turn claimed, LiveTurn progress, boolean fresh) {
        try {
            if (claimed.isHopeless()) {
                endWithout(
                        claimed, progress, claimed.failed(GIVEN_UP), new Unavailable(Unavailable.Why.AWAY, GIVEN_UP));
            } else {
                attempt(claimed, progress, fresh);
            }
        } catch (Unavailable away) {
            LOG.warn("Turn {} is left for later: {}", claimed.question(), away.message());
        } catch (RuntimeException | Error bug) {
            LOG.error("Turn {} is left after a failure", claimed.question(), Wordless.of(bug));
        } finally {
            live.leave(progress);
        }
    }

    private void attempt(Turn claimed, LiveTurn progress, boolean fresh) {
        ChatMessage question =
                ChatMessage.question(claimed.question(), claimed.customer(), claimed.text(), claimed.askedAt());
        if (!fresh) {
            stores.messages().add(question, claimed.askedAt());
        }
        Optional<ChatMessage> stored =
                claimed.attempts() > 1 ? stores.messages().find(claimed.answer()) : Optional.empty();
        if (stored.isPresent()) {
            finish(claimed, question, stored.get(), progress);
        } else if (progress.stopped()) {
            Turn stopped = claimed.stopped();
            endWithout(claimed, progress, stopped, new Conflict("STOPPED", String.valueOf(stopped.error())));
        } else {
            make(claimed, question, progress);
        }
    }

    private void make(Turn claimed, ChatMessage question, LiveTurn progress) {
        Reply reply;
        try {
            reply = reply(claimed, progress);
        } catch (Failure refused) {
            endWithout(claimed, progress, claimed.failed(refused.message()), refused);
            return;
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("Turn {} cannot be answered", claimed.question(), Wordless.of(bug));
            endWithout(claimed, progress, claimed.failed(NO_ANSWER), new Unavailable(Unavailable.Why.AWAY, NO_ANSWER));
            return;
        }
        if (turns.find(claimed.question()).isEmpty()) {
            // the customer cleared their history meanwhile
            progress.end(new TurnEnding.Unanswered(cleared()));
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ChatMessage answer = ChatMessage.answer(claimed.answer(), claimed.customer(), reply, now);
        boolean first = stores.messages().add(answer, claimed.askedAt());
        ChatMessage stored =
                first ? answer : stores.messages().find(answer.id()).orElse(answer);
        finish(claimed, question, stored, progress);
    }

    private Reply reply(Turn claimed, LiveTurn progress) {
        boolean keepsStill = stores.conversations()
                .find(claimed.conversation())
                .filter(Conversation::isLeftToAPerson)
                .isPresent();
        if (keepsStill) {
            return LeftToAPerson.reply(claimed.text(), claimed.language());
        }
        return assistant.answer(
                new Question(
                        claimed.customer(),
                        claimed.conversation(),
                        claimed.question(),
                        claimed.text(),
                        claimed.language(),
                        claimed.askedAt()),
                progress);
    }

    /** The answer is stored: those who wait for it get it before anything else is done. */
    private void finish(Turn claimed, ChatMessage question, ChatMessage answer, LiveTurn progress) {
        progress.end(new TurnEnding.Answered(answer));
        Reply reply = answer.reply();
        HandoverReason reason = reply == null ? null : reply.handover();
        if (reason != null) {
            stores.conversations()
                    .handOver(claimed.conversation(), new Handover(reason, answer.id(), answer.createdAt()));
        }
        remember(question, answer);
        Optional<Turn> ended = turns.end(claimed.answered());
        if (ended.isEmpty() && turns.find(claimed.question()).isEmpty()) {
            // cleared between two of these steps: nothing of it may stay
            stores.messages().removeTurn(claimed.question());
            memory.forget(claimed.customer());
            return;
        }
        ended.ifPresent(this::tellTask);
        meter.ended(TurnState.ANSWERED, reply, Duration.between(claimed.askedAt(), answer.createdAt()));
    }

    private void remember(ChatMessage question, ChatMessage answer) {
        try {
            memory.remember(question, answer);
        } catch (RuntimeException e) {
            // what is stored is remembered later: an answer is not taken back for that
            LOG.warn("Turn {} could not be remembered at once", question.id(), Wordless.of(e));
        }
    }

    private void endWithout(Turn claimed, LiveTurn progress, Turn ended, Failure why) {
        Optional<Turn> stored = turns.end(ended);
        progress.end(new TurnEnding.Unanswered(why));
        stored.ifPresent(this::tellTask);
        meter.ended(ended.state(), null, Duration.between(claimed.askedAt(), clock.instant()));
    }

    private void tellTask(Turn ended) {
        if (ended.background()) {
            wake.wake(ended.task());
        }
    }

    static Failure cleared() {
        return new Conflict("CLEARED", "the history was cleared while the answer was made");
    }
}
