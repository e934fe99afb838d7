package dev.shopkeeper.domain.chat.memory;

import dev.shopkeeper.domain.failure.NotFound;

/** The customer has no such fact. */
public final class UnknownFact extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownFact() {
        super("there is no such remembered fact");
    }
}
