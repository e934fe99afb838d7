package dev.shopkeeper.application.catalogue;

class InMemoryProductListsTest extends ProductListsContract {
    @Override
    protected Products products() {
        return new InMemoryProducts();
    }
}
