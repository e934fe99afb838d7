package dev.shopkeeper.persistence.customer;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.CustomersContract;

class MongoCustomersTest extends CustomersContract {
    @Override
    protected Customers customers() {
        return new MongoCustomers(MemoryMongo.database());
    }
}
