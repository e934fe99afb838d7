package dev.shopkeeper.application.customer;

class InMemoryTombstonesTest extends TombstonesContract {
    @Override
    protected Tombstones tombstones() {
        return new InMemoryTombstones();
    }
}
