package dev.shopkeeper.application.notification.send;

class InMemorySendsTest extends SendsContract {

    private final InMemorySends sends = new InMemorySends();

    @Override
    protected Sends sends() {
        return sends;
    }
}
