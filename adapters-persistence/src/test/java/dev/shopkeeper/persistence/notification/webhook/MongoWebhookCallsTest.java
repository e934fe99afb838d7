package dev.shopkeeper.persistence.notification.webhook;

import dev.shopkeeper.application.notification.webhook.WebhookCalls;
import dev.shopkeeper.application.notification.webhook.WebhookCallsContract;
import dev.shopkeeper.persistence.MemoryMongo;

class MongoWebhookCallsTest extends WebhookCallsContract {

    @Override
    protected WebhookCalls calls() {
        return new MongoWebhookCalls(MemoryMongo.database());
    }
}
