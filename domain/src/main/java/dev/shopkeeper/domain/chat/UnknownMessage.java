package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.failure.NotFound;

/** No such message, or not one that the caller may know of. */
public final class UnknownMessage extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownMessage() {
        super("there is no such message");
    }
}
