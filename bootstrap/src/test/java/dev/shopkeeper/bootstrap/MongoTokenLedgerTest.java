package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.usage.TokenLedger;
import dev.shopkeeper.application.chat.usage.TokenLedgerContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoTokenLedgerTest extends TokenLedgerContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected TokenLedger ledger() {
        shopkeeper.bean(MongoDatabase.class).getCollection("chat_usage").deleteMany(new Document());
        return shopkeeper.bean(TokenLedger.class);
    }
}
