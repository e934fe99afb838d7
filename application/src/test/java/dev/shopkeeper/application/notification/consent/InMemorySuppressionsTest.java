package dev.shopkeeper.application.notification.consent;

class InMemorySuppressionsTest extends SuppressionsContract {

    @Override
    protected Suppressions suppressions() {
        return new InMemorySuppressions();
    }
}
