package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.conversation.Feedbacks;
import dev.shopkeeper.application.chat.conversation.FeedbacksContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoFeedbacksContractTest extends FeedbacksContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Feedbacks feedbacks() {
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_feedback").deleteMany(new Document());
        return shopkeeper.bean(Feedbacks.class);
    }
}
