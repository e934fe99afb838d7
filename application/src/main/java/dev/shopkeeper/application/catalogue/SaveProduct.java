package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductChange;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductField;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.ProductReader;
import dev.shopkeeper.domain.catalogue.ProductTaken;
import dev.shopkeeper.domain.catalogue.StaleProduct;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds products and changes them. A product that was deleted is as good as new, and comes back. */
public final class SaveProduct {

    private static final int TRIES = 10;

    private final Products products;
    private final ProductReader reader;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    /** @param currency what prices are in where nobody says so */
    public SaveProduct(Products products, String currency, AuditLog audit, IdSource ids, InstantSource clock) {
        this.products = products;
        this.reader = ProductReader.ofPrograms(currency);
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a product, under an id of ours when it brings none.
     *
     * @throws InvalidInput when a field is not valid
     * @throws ProductTaken when there is one with its id
     */
    public Product add(Caller caller, ProductChange fields) {
        String told = fields.text(ProductField.PRODUCT_ID);
        ProductId id = told == null ? new ProductId(ids.next()) : idOf(fields);
        return save(caller, id, fields, now -> {
            if (now != null && !now.deleted()) {
                throw new ProductTaken();
            }
        });
    }

    /**
     * Adds the product with this id, or changes the one that is there; saying the same again changes nothing.
     *
     * @throws InvalidInput when a field is not valid, or there is no id
     */
    public Product put(Caller caller, ProductChange fields) {
        return save(caller, idOf(fields), fields, now -> {});
    }

    /**
     * Changes a product.
     *
     * @param versions the versions the caller knows, of which the product must be one; null when any will do
     * @throws UnknownProduct when there is none
     * @throws StaleProduct   when it has another version
     * @throws InvalidInput   when a field is not valid
     */
    public Product edit(Caller caller, String id, ProductChange change, @Nullable Set<Long> versions) {
        ProductId named = ProductId.parse(id).orElseThrow(UnknownProduct::new);
        return save(caller, named, change, now -> {
            if (now == null || now.deleted()) {
                throw new UnknownProduct();
            }
            if (versions != null && !versions.contains(now.version())) {
                throw new StaleProduct();
            }
        });
    }

    private static ProductId idOf(ProductChange fields) {
        String told = fields.text(ProductField.PRODUCT_ID);
        String field = ProductField.PRODUCT_ID.wireName();
        if (told == null || told.isBlank()) {
            throw InvalidInput.field(field, "is required");
        }
        return ProductId.parse(told).orElseThrow(() -> InvalidInput.field(field, ProductId.RULE));
    }

    private Product save(Caller caller, ProductId id, ProductChange change, Consumer<@Nullable Product> check) {
        for (int tries = 0; tries < TRIES; tries++) {
            Product now = products.find(id).orElse(null);
            check.accept(now);
            Product next = next(id, now, change);
            if (next.equals(now)) {
                return next;
            }
            if (products.write(next)) {
                record(caller, now, next);
                return next;
            }
        }
        throw new StaleProduct();
    }

    private Product next(ProductId id, @Nullable Product now, ProductChange change) {
        ProductDetails known = now == null || now.deleted() ? null : now.details();
        ProductReader.Reading reading = reader.read(known, change);
        ProductDetails details = reading.details();
        if (details == null) {
            throw InvalidInput.fields(reading.errors());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now == null) {
            return Product.entered(id, details, at);
        }
        return details.equals(known) ? now : now.changed(details, at);
    }

    private void record(Caller caller, @Nullable Product before, Product next) {
        if (caller.isStaff()) {
            String deed = before == null || before.deleted() ? AuditEntry.PRODUCT_ADDED : AuditEntry.PRODUCT_EDITED;
            audit.record(AuditEntry.of(caller, deed, next.id().value(), next.updatedAt()));
        }
    }
}
