package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.failure.NotFound;

/** No such send. */
public final class UnknownSend extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownSend() {
        super("there is no send with this id");
    }
}
