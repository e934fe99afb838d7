package dev.shopkeeper.application.chat.memory.search;

class InMemoryIndexSegmentsTest extends IndexSegmentsContract {

    @Override
    protected IndexSegments segments() {
        return new InMemoryIndexSegments();
    }
}
