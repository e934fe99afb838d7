package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.memory.search.IndexSegments;
import dev.shopkeeper.application.chat.memory.search.IndexSegmentsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoIndexSegmentsContractTest extends IndexSegmentsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected IndexSegments segments() {
        shopkeeper
                .bean(MongoDatabase.class)
                .getCollection("chat_memory_segments")
                .deleteMany(new Document());
        return shopkeeper.bean(IndexSegments.class);
    }
}
