package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.customer.CustomerId;

/** What remembers the turns that are over. */
public interface TurnMemory {

    /** A turn was answered, and stored. It may come twice. */
    void remember(ChatMessage question, ChatMessage answer);

    /** Everything remembered of the customer goes. */
    void forget(CustomerId customer);
}
