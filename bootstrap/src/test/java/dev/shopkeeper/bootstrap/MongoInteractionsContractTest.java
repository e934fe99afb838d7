package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.interaction.InteractionsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoInteractionsContractTest extends InteractionsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Interactions interactions() {
        shopkeeper.bean(MongoDatabase.class).getCollection("interactions").deleteMany(new Document());
        return shopkeeper.bean(Interactions.class);
    }
}
