package dev.shopkeeper.persistence.catalogue;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.catalogue.ProductsContract;
import dev.shopkeeper.persistence.MemoryMongo;

class MongoProductsTest extends ProductsContract {
    @Override
    protected Products products() {
        return new MongoProducts(MemoryMongo.database());
    }
}
