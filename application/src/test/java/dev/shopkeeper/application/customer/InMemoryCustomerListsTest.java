package dev.shopkeeper.application.customer;

class InMemoryCustomerListsTest extends CustomerListsContract {
    @Override
    protected Customers customers() {
        return new InMemoryCustomers();
    }
}
