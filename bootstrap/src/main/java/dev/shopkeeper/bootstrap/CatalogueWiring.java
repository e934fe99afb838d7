package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.catalogue.DemoProducts;
import dev.shopkeeper.application.catalogue.ProductQueries;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.catalogue.RemoveProduct;
import dev.shopkeeper.application.catalogue.SaveProduct;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The catalogue. */
@Factory
final class CatalogueWiring {

    @Singleton
    ProductQueries productQueries(Products products) {
        return new ProductQueries(products);
    }

    @Singleton
    SaveProduct saveProduct(Products products, TextSettings texts, AuditLog audit, IdSource ids, InstantSource clock) {
        return new SaveProduct(products, texts.currency(), audit, ids, clock);
    }

    @Singleton
    DemoProducts demoProducts(Products products, InstantSource clock) {
        return new DemoProducts(products, clock);
    }

    @Singleton
    RemoveProduct removeProduct(ProductQueries queries, Products products, AuditLog audit, InstantSource clock) {
        return new RemoveProduct(queries, products, audit, clock);
    }
}
