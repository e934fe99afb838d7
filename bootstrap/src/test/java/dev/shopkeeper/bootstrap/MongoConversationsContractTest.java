package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.conversation.Conversations;
import dev.shopkeeper.application.chat.conversation.ConversationsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoConversationsContractTest extends ConversationsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Conversations conversations() {
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_conversations").deleteMany(new Document());
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_customers").deleteMany(new Document());
        return shopkeeper.bean(Conversations.class);
    }
}
