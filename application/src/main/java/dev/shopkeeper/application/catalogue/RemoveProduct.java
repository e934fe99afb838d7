package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.StaleProduct;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Takes a product out of the catalogue; what people did with it stays. */
public final class RemoveProduct {

    private static final int TRIES = 10;

    private final ProductQueries queries;
    private final Products products;
    private final AuditLog audit;
    private final InstantSource clock;

    public RemoveProduct(ProductQueries queries, Products products, AuditLog audit, InstantSource clock) {
        this.queries = queries;
        this.products = products;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Removes it.
     *
     * @throws UnknownProduct when there is none, or no longer
     */
    public void remove(Caller caller, String id) {
        for (int tries = 0; tries < TRIES; tries++) {
            Product now = queries.named(id);
            Product gone = now.removed(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (products.write(gone)) {
                audit.record(AuditEntry.of(
                        caller, AuditEntry.PRODUCT_REMOVED, gone.id().value(), gone.updatedAt()));
                return;
            }
        }
        throw new StaleProduct();
    }
}
