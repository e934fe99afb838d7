package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.chat.shoptext.ShopTexts;
import dev.shopkeeper.application.chat.shoptext.ShopTextsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoShopTextsTest extends ShopTextsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected ShopTexts texts() {
        shopkeeper.bean(MongoDatabase.class).getCollection("shop_texts").deleteMany(new Document());
        return shopkeeper.bean(ShopTexts.class);
    }
}
