package dev.shopkeeper.persistence.customer;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.CustomersContract;
import dev.shopkeeper.persistence.MemoryMongo;

class MongoCustomersTest extends CustomersContract {
    @Override
    protected Customers customers() {
        return new MongoCustomers(MemoryMongo.database());
    }
}
