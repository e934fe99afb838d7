package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/** A customer who has talked to the assistant is in use. */
public final class ChatTraces implements CustomerTraces {

    private final Conversations conversations;

    public ChatTraces(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String kind() {
        return "chat";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return conversations.among(customers);
    }
}
