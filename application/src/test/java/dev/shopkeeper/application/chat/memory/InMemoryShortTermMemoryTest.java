package dev.shopkeeper.application.chat.memory;

class InMemoryShortTermMemoryTest extends ShortTermMemoryContract {

    @Override
    protected ShortTermMemory memory() {
        return new InMemoryShortTermMemory(limit());
    }

    @Override
    protected int limit() {
        return 6;
    }
}
