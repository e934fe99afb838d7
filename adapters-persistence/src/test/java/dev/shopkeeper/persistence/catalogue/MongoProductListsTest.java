package dev.shopkeeper.persistence.catalogue;

import dev.shopkeeper.application.catalogue.ProductListsContract;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.persistence.MemoryMongo;

class MongoProductListsTest extends ProductListsContract {
    @Override
    protected Products products() {
        return new MongoProducts(MemoryMongo.database());
    }
}
