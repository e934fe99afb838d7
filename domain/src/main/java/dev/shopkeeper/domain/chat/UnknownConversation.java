package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.failure.NotFound;

/** No such conversation, or not one of this customer's. */
public final class UnknownConversation extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownConversation() {
        super("there is no such conversation: leave conversation_id out, or send \"new\" to start one");
    }
}
