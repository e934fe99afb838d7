package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.catalogue.ProductListsContract;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoProductListsContractTest extends ProductListsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Products products() {
        shopkeeper.bean(MongoDatabase.class).getCollection("products").deleteMany(new Document());
        return shopkeeper.bean(Products.class);
    }
}
