package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.memory.CustomerMemory;

/** Something that is done for memory in the background; finds by itself what is wanting, and is repeatable. */
public interface MemoryStep {

    /**
     * Does some of it.
     *
     * @param memory as it stands now
     * @return whether more is left to do
     */
    boolean run(CustomerMemory memory);
}
