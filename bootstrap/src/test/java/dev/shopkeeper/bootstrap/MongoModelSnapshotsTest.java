package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.recommendation.training.ModelSnapshots;
import dev.shopkeeper.application.recommendation.training.ModelSnapshotsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import org.bson.Document;

class MongoModelSnapshotsTest extends ModelSnapshotsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected ModelSnapshots snapshots() {
        MongoDatabase database = shopkeeper.bean(MongoDatabase.class);
        for (String name : List.of("models", "model_chunks", "model_types")) {
            database.getCollection(name).deleteMany(new Document());
        }
        return shopkeeper.bean(ModelSnapshots.class);
    }
}
