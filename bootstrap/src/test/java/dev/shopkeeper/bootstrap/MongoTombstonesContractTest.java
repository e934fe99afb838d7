package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.application.customer.TombstonesContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoTombstonesContractTest extends TombstonesContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Tombstones tombstones() {
        shopkeeper.bean(MongoDatabase.class).getCollection("tombstones").deleteMany(new Document());
        return shopkeeper.bean(Tombstones.class);
    }
}
