package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.conversation.ChatMessagesContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoChatMessagesContractTest extends ChatMessagesContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected ChatMessages messages() {
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_messages").deleteMany(new Document());
        return shopkeeper.bean(ChatMessages.class);
    }
}
