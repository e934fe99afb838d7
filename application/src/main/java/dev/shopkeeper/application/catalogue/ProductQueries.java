package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.failure.NotAllowed;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks products up. */
public final class ProductQueries {

    private final Products products;

    public ProductQueries(Products products) {
        this.products = products;
    }

    /**
     * One page of the catalogue. What is not active only staff and services may list.
     *
     * @param caller null for somebody nobody knows
     */
    public Page<Product> list(@Nullable Caller caller, ProductFilter filter, PageRequest page) {
        if (!Boolean.TRUE.equals(filter.active()) && !seesAll(caller)) {
            throw NotAllowed.forbidden("only staff and services may list products that are not active");
        }
        return products.list(filter, page);
    }

    private static boolean seesAll(@Nullable Caller caller) {
        return caller != null && (caller.isStaff() || caller.may(Role.SERVICE));
    }

    /**
     * The product with this id.
     *
     * @throws UnknownProduct when there is none, or no longer
     */
    public Product named(String id) {
        return ProductId.parse(id)
                .flatMap(products::find)
                .filter(Predicate.not(Product::deleted))
                .orElseThrow(UnknownProduct::new);
    }

    /** A slice of all products, active or not, in order of id, and how many there are. */
    public Slice slice(@Nullable ProductId after, int limit) {
        return new Slice(products.slice(after, limit), products.count());
    }

    /** A part of all products. */
    public record Slice(List<Product> products, long total) {
        public Slice {
            products = List.copyOf(products);
        }
    }
}
