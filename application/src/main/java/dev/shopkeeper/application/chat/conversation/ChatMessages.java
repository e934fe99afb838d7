package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was said. Messages are only added; instants are kept to the millisecond. */
public interface ChatMessages {

    /** What a list gives at most, whatever is asked for. */
    int MAX_SLICE = 1_000;

    /**
     * Adds a message, and survives a crash once it has returned.
     *
     * @param askedAt when the question of its turn was asked: where it stands in the customer's whole history
     * @return false, and nothing changed, when there is one with its id
     */
    boolean add(ChatMessage message, Instant askedAt);

    Optional<ChatMessage> find(MessageId id);

    /** Those of the named that exist, in no order; of at most {@value #MAX_SLICE}. */
    List<ChatMessage> findAll(Collection<MessageId> ids);

    /** The newest of a conversation, newest first; those numbered below {@code before} where it is given. */
    List<ChatMessage> newest(ConversationId conversation, @Nullable Long before, int limit);

    /** Those of a conversation from one number to before another, in order; at most {@value #MAX_SLICE}. */
    List<ChatMessage> slice(ConversationId conversation, long from, long before);

    /**
     * The newest of a customer's, over all conversations, newest first; an answer stands right after its question,
     * however long it took. With {@code before}, those that stand before that message; none when it is gone.
     */
    List<ChatMessage> newest(CustomerId customer, @Nullable MessageId before, int limit);

    /** Removes a question and the answer to it. */
    void removeTurn(MessageId question);

    /** Removes all of a customer's; gives how many there were. */
    long removeOf(CustomerId customer);
}
