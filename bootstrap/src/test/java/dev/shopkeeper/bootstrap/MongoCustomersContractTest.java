package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.CustomersContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoCustomersContractTest extends CustomersContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected Customers customers() {
        shopkeeper.bean(MongoDatabase.class).getCollection("customers").deleteMany(new Document());
        return shopkeeper.bean(Customers.class);
    }
}
