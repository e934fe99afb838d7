package dev.shopkeeper.application.notification.webhook;

class InMemoryWebhooksTest extends WebhooksContract {

    @Override
    protected Webhooks webhooks() {
        return new InMemoryWebhooks();
    }
}
