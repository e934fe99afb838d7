package dev.shopkeeper.persistence.notification.webhook;

import dev.shopkeeper.application.notification.webhook.Webhooks;
import dev.shopkeeper.application.notification.webhook.WebhooksContract;
import dev.shopkeeper.persistence.MemoryMongo;

class MongoWebhooksTest extends WebhooksContract {

    @Override
    protected Webhooks webhooks() {
        return new MongoWebhooks(MemoryMongo.database());
    }
}
