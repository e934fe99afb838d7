package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.application.notification.consent.EngagementContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoEngagementContractTest extends EngagementContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Engagement engagement() {
        shopkeeper.bean(MongoDatabase.class).getCollection("engagement").deleteMany(new Document());
        return shopkeeper.bean(Engagement.class);
    }
}
