package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.webhook.Webhooks;
import dev.shopkeeper.application.notification.webhook.WebhooksContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

class MongoWebhooksContractTest extends WebhooksContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @AfterEach
    void leaveNoneToBeCalled() {
        shopkeeper.bean(MongoDatabase.class).getCollection("webhooks").deleteMany(new Document());
    }

    @Override
    protected Webhooks webhooks() {
        shopkeeper.bean(MongoDatabase.class).getCollection("webhooks").deleteMany(new Document());
        return shopkeeper.bean(Webhooks.class);
    }
}
