package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Handover;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** All conversations, and which of them each customer is in. Instants are kept to the millisecond. */
public interface Conversations {

    /** The conversation that goes on when a customer names none. */
    Optional<ConversationId> current(CustomerId customer);

    /** Makes this one the current if there is none yet; gives the current one, which for all callers at once is the same. */
    ConversationId currentOr(CustomerId customer, ConversationId fresh);

    void makeCurrent(CustomerId customer, ConversationId conversation);

    /** Adds a conversation; does nothing when there is one with its id. */
    void add(Conversation conversation);

    Optional<Conversation> find(ConversationId id);

    /** Counts a question; whatever the order of such calls, the latest counts. */
    void noteTurn(ConversationId id, long turns, Instant askedAt);

    /** Lets it wait for a person, unless it does already. */
    void handOver(ConversationId id, Handover handover);

    /** A person has seen to it. @return false when it does not wait, or there is none */
    boolean resolve(ConversationId id);

    /**
     * Those that are wanted, sorted by {@code created_at} or {@code last_message_at}, those that wait also by
     * {@code since}, when they began to: the newest first unless asked otherwise.
     */
    Page<Conversation> list(ConversationFilter wanted, PageRequest request);

    /** Those of the given customers that have talked. */
    Set<CustomerId> among(Collection<CustomerId> customers);

    /** Removes all of a customer's. */
    void removeOf(CustomerId customer);
}
