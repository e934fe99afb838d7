package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.application.notification.consent.SuppressionsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoSuppressionsContractTest extends SuppressionsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Suppressions suppressions() {
        shopkeeper.bean(MongoDatabase.class).getCollection("suppressions").deleteMany(new Document());
        return shopkeeper.bean(Suppressions.class);
    }
}
