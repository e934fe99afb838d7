package dev.shopkeeper.application.notification.consent;

class InMemoryEngagementTest extends EngagementContract {

    @Override
    protected Engagement engagement() {
        return new InMemoryEngagement();
    }
}
