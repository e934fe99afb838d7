package dev.shopkeeper.application.notification.webhook;

class InMemoryWebhookCallsTest extends WebhookCallsContract {

    @Override
    protected WebhookCalls calls() {
        return new InMemoryWebhookCalls();
    }
}
