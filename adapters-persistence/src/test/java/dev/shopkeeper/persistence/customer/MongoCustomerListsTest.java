package dev.shopkeeper.persistence.customer;

import dev.shopkeeper.application.customer.CustomerListsContract;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.persistence.MemoryMongo;

class MongoCustomerListsTest extends CustomerListsContract {
    @Override
    protected Customers customers() {
        return new MongoCustomers(MemoryMongo.database());
    }
}
