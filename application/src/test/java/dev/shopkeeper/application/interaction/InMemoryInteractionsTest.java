package dev.shopkeeper.application.interaction;

class InMemoryInteractionsTest extends InteractionsContract {
    @Override
    protected Interactions interactions() {
        return new InMemoryInteractions();
    }
}
