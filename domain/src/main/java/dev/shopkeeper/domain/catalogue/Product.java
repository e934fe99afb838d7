package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.bulkimport.Stamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing for sale, or one that was.
 *
 * @param deleted   whether it was taken out of the catalogue
 * @param updatedAt when it last changed, by the clock of the node that wrote it; never before it did the time before
 * @param createdBy the import row that created it; null where no import did
 * @param updatedBy the import row that changed it last; null where none did
 * @param version   counts the changes, from 1
 */
public record Product(
        ProductId id,
        ProductDetails details,
        boolean deleted,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Stamp createdBy,
        @Nullable Stamp updatedBy,
        long version) {

    /** A new product that a person or a program entered. */
    public static Product entered(ProductId id, ProductDetails details, Instant now) {
        return new Product(id, details, false, now, now, null, null, 1);
    }

    /** A new product from a row of an import. */
    public static Product imported(ProductId id, ProductDetails details, Stamp row, Instant now) {
        return new Product(id, details, false, now, now, row, null, 1);
    }

    /** What this product is after a person or a program changed it; a deleted one is back then. */
    public Product changed(ProductDetails next, Instant now) {
        return new Product(id, next, false, createdAt, later(now), createdBy, updatedBy, version + 1);
    }

    /** What this product is after a row of an import changed it; a deleted one is back then. */
    public Product updated(ProductDetails next, Stamp row, Instant now) {
        return new Product(id, next, false, createdAt, later(now), createdBy, row, version + 1);
    }

    /** This product taken out of the catalogue. */
    public Product removed(Instant now) {
        return new Product(id, details, true, createdAt, later(now), createdBy, updatedBy, version + 1);
    }

    /** The same product as this version of it. */
    public Product withVersion(long next) {
        return new Product(id, details, deleted, createdAt, updatedAt, createdBy, updatedBy, next);
    }

    /** Whether there is any left to sell. */
    public boolean inStock() {
        return details.inStock();
    }

    /** Whether people who look around may see it. */
    public boolean isListed() {
        return !deleted && details.active();
    }

    /** Whether it may be recommended: listed, and in stock. */
    public boolean isOnSale() {
        return isListed() && inStock();
    }

    public String name() {
        return details.name();
    }

    public List<String> categories() {
        return details.categories();
    }

    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }
}
