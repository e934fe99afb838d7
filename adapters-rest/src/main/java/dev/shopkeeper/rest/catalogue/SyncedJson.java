package dev.shopkeeper.rest.catalogue;

import dev.shopkeeper.domain.catalogue.Product;
import io.micronaut.serde.annotation.Serdeable;

/** What a program that syncs is told: that it is done, and what the product is now. */
@Serdeable
record SyncedJson(String status, String businessId, String experienceId, ProductJson product) {

    static SyncedJson of(Product product) {
        String id = product.id().value();
        return new SyncedJson("success", id, id, ProductJson.of(product));
    }
}
