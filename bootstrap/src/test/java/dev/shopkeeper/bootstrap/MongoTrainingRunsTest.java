package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.recommendation.training.TrainingRuns;
import dev.shopkeeper.application.recommendation.training.TrainingRunsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import org.bson.Document;

class MongoTrainingRunsTest extends TrainingRunsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected TrainingRuns runs() {
        MongoDatabase database = shopkeeper.bean(MongoDatabase.class);
        for (String name : List.of("trainings")) {
            database.getCollection(name).deleteMany(new Document());
        }
        return shopkeeper.bean(TrainingRuns.class);
    }
}
