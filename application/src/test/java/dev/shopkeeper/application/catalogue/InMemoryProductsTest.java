package dev.shopkeeper.application.catalogue;

class InMemoryProductsTest extends ProductsContract {
    @Override
    protected Products products() {
        return new InMemoryProducts();
    }
}
