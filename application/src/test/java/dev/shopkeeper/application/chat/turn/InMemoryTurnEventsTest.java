package dev.shopkeeper.application.chat.turn;

class InMemoryTurnEventsTest extends TurnEventsContract {
    @Override
    protected TurnEvents events() {
        return new InMemoryTurnEvents();
    }
}
