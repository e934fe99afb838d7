package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All turns, shared by the nodes. A turn is named by its question. Instants are kept to the millisecond. */
public interface Turns {

    /** Adds a turn, and survives a crash once it has returned; false when its number or its key is taken. */
    boolean add(Turn turn);

    Optional<Turn> find(MessageId question);

    Optional<Turn> findByKey(String key);

    /** The one with the highest number. */
    Optional<Turn> last(ConversationId conversation);

    /** The earliest that has not ended. */
    Optional<Turn> earliestOpen(ConversationId conversation);

    /** How many have not ended, counted to the limit. */
    int countOpen(ConversationId conversation, int limit);

    /** Stores the claim of a turn that is still as it was, and still free; false, and nothing changed, otherwise. */
    boolean claim(Turn claimed, Instant now);

    /** Stores the end of a turn, if the version is the one before, and gives it as stored; empty otherwise. */
    Optional<Turn> end(Turn ended);

    /** This node is alive and still works on these. */
    void renew(NodeId node, Collection<MessageId> questions, Instant dueAt);

    /** Somebody looks at one that waits again then; one that runs is left alone, for its lease alone counts. */
    void postpone(MessageId question, Instant dueAt);

    /** The customer wants no more of it; does nothing when it has ended. */
    void askToStop(MessageId question);

    /** Those of the named that were asked to stop. */
    Set<MessageId> stopAsked(Collection<MessageId> questions);

    /** A task stands for it from now on; does nothing when it is gone. */
    void inBackground(MessageId question);

    /** Those that have not ended and are due, the longest due first. */
    List<Turn> overdue(Instant now, int limit);

    /** A customer's that have not ended. */
    List<Turn> openOf(CustomerId customer, int limit);

    /** A customer's for which a task stands. */
    List<Turn> inBackgroundOf(CustomerId customer, int limit);

    void remove(MessageId question);

    void removeOf(CustomerId customer);
}
