package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.webhook.WebhookCalls;
import dev.shopkeeper.application.notification.webhook.WebhookCallsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoWebhookCallsContractTest extends WebhookCallsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected WebhookCalls calls() {
        shopkeeper.bean(MongoDatabase.class).getCollection("webhook_calls").deleteMany(new Document());
        return shopkeeper.bean(WebhookCalls.class);
    }
}
