package dev.shopkeeper.application.notification.send;

class InMemoryAudiencesTest extends AudiencesContract {

    private final InMemoryAudiences audiences = new InMemoryAudiences();

    @Override
    protected Audiences audiences() {
        return audiences;
    }
}
