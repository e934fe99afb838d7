package dev.shopkeeper.domain.chat.memory;

import dev.shopkeeper.domain.failure.Conflict;

/** The memory was being changed all the while. */
public final class MemoryInUse extends Conflict {

    private static final long serialVersionUID = 1L;

    public MemoryInUse() {
        super("the memory is being changed: try again");
    }
}
