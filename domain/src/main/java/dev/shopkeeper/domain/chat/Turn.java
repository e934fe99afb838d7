package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question and the making of its answer; each business method gives the next state. Of a conversation's turns only
 * the earliest that has not ended is ever worked on.
 *
 * @param question   the message that asks
 * @param text       what it asks; empty once the turn has ended, for the message holds it
 * @param language   the one the client asked for; null when it did not
 * @param owner      who may see its task
 * @param key        what a repeat of the same request is recognised by; null when the client gave none, and once the turn
 *                   has failed: sending it again is the point then
 * @param askedAt    later than that of every earlier turn of the conversation
 * @param node       where it was last worked on; null before
 * @param dueAt      when somebody should look whether its node is still alive, or whether one has taken it at all
 * @param attempts   how often its answer was begun
 * @param stopAsked  whether the customer wants no more of it
 * @param background whether a task stands for it
 * @param error      why there is no answer; null when there is one, or may be
 */
public record Turn(
        MessageId question,
        CustomerId customer,
        String text,
        @Nullable String language,
        String owner,
        @Nullable String key,
        Instant askedAt,
        TurnState state,
        @Nullable NodeId node,
        Instant dueAt,
        int attempts,
        boolean stopAsked,
        boolean background,
        @Nullable String error,
        long version) {

    /** A turn that brings its node down is given up after so many. */
    public static final int MOST_ATTEMPTS = 3;

    /** Within which time a node shows that it is alive. */
    public static final Duration LEASE = Duration.ofSeconds(12);

    /** What a client asks, before it has its place. */
    public record Asked(
            CustomerId customer,
            String text,
            @Nullable String language,
            String owner,
            @Nullable String key) {}

    /** A question that waits until those before it are through. */
    public static Turn waiting(MessageId question, Asked asked, Instant at) {
        return added(question, asked, at, TurnState.WAITING, null);
    }

    /** A question with nothing before it, which the node that takes it in begins to answer at once. */
    public static Turn begun(MessageId question, Asked asked, NodeId node, Instant at) {
        return added(question, asked, at, TurnState.RUNNING, node);
    }

    private static Turn added(MessageId question, Asked asked, Instant at, TurnState state, @Nullable NodeId node) {
        return new Turn(
                question,
                asked.customer(),
                asked.text(),
                asked.language(),
                asked.owner(),
                asked.key(),
                at,
                state,
                node,
                at.plus(LEASE),
                state == TurnState.RUNNING ? 1 : 0,
                false,
                false,
                null,
                0);
    }

    public ConversationId conversation() {
        return question.conversation();
    }

    /** Its number in the conversation, from 0. */
    public long number() {
        return question.turn();
    }

    public MessageId answer() {
        return MessageId.answer(conversation(), number());
    }

    /** The task that may stand for it. */
    public TaskId task() {
        return new TaskId("chat-" + conversation().value() + "-" + number());
    }

    /** The turn a task stands for; null when it is none of ours. */
    public static @Nullable MessageId ofTask(TaskId task) {
        String value = task.value();
        int dash = value.lastIndexOf('-');
        if (!value.startsWith("chat-") || dash < 6) {
            return null;
        }
        return MessageId.parse(value.substring(5, dash) + ':' + value.substring(dash + 1))
                .map(turn -> MessageId.question(turn.conversation(), turn.number()))
                .orElse(null);
    }

    /** Whether a node may begin it, given that all before it have ended. */
    public boolean isFree(Instant now) {
        return state == TurnState.WAITING || (state == TurnState.RUNNING && !dueAt.isAfter(now));
    }

    /** A node begins it, or begins again what another has left. */
    public Turn claimed(NodeId by, Instant now) {
        if (!isFree(now)) {
            throw new IllegalStateException("turn " + question + " cannot be claimed");
        }
        return next(TurnState.RUNNING, by, now.plus(LEASE), attempts + 1, null);
    }

    /** Whether it was begun too often to be begun again. */
    public boolean isHopeless() {
        return attempts > MOST_ATTEMPTS;
    }

    public Turn answered() {
        return next(TurnState.ANSWERED, node, dueAt, attempts, null);
    }

    public Turn stopped() {
        return next(TurnState.STOPPED, node, dueAt, attempts, "it was stopped before there was an answer");
    }

    public Turn failed(String why) {
        return next(TurnState.FAILED, node, dueAt, attempts, why);
    }

    private Turn next(TurnState to, @Nullable NodeId by, Instant due, int tries, @Nullable String why) {
        if (!state.mayBecome(to)) {
            throw new IllegalStateException("a turn that is " + state + " never becomes " + to);
        }
        return new Turn(
                question,
                customer,
                to.isEnd() ? "" : text,
                language,
                owner,
                to == TurnState.FAILED ? null : key,
                askedAt,
                to,
                by,
                due,
                tries,
                stopAsked,
                background,
                why,
                version + 1);
    }
}
