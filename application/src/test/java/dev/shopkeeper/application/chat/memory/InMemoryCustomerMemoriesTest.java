package dev.shopkeeper.application.chat.memory;

class InMemoryCustomerMemoriesTest extends CustomerMemoriesContract {

    @Override
    protected CustomerMemories memories() {
        return new InMemoryCustomerMemories();
    }
}
