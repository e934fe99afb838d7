package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.turn.Turns;
import dev.shopkeeper.application.chat.turn.TurnsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoTurnsContractTest extends TurnsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Turns turns() {
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_turns").deleteMany(new Document());
        return shopkeeper.bean(Turns.class);
    }
}
