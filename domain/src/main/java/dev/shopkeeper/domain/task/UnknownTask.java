package dev.shopkeeper.domain.task;

import dev.shopkeeper.domain.failure.NotFound;

/** No such task, or not one of the caller's. */
public final class UnknownTask extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownTask() {
        super("there is no such task");
    }
}
