package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.memory.CustomerMemories;
import dev.shopkeeper.application.chat.memory.CustomerMemoriesContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoCustomerMemoriesContractTest extends CustomerMemoriesContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected CustomerMemories memories() {
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_memories").deleteMany(new Document());
        return shopkeeper.bean(CustomerMemories.class);
    }
}
