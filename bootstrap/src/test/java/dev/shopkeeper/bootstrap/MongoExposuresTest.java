package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.recommendation.serving.Exposures;
import dev.shopkeeper.application.recommendation.serving.ExposuresContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import org.bson.Document;

class MongoExposuresTest extends ExposuresContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Exposures exposures() {
        MongoDatabase database = shopkeeper.bean(MongoDatabase.class);
        for (String name : List.of("recommendations")) {
            database.getCollection(name).deleteMany(new Document());
        }
        return shopkeeper.bean(Exposures.class);
    }
}
