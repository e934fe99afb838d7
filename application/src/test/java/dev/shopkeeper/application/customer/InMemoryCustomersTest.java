package dev.shopkeeper.application.customer;

class InMemoryCustomersTest extends CustomersContract {
    @Override
    protected Customers customers() {
        return new InMemoryCustomers();
    }
}
