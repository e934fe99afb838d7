package dev.shopkeeper.application.chat.turn;

class InMemoryTurnsTest extends TurnsContract {
    @Override
    protected Turns turns() {
        return new InMemoryTurns();
    }
}
