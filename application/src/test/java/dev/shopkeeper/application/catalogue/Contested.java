package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Products that something else happens to just before they are written. */
record Contested(Products products, Runnable before) implements Products {

    @Override
    public Optional<Product> find(ProductId id) {
        return products.find(id);
    }

    @Override
    public List<Product> findAll(Collection<ProductId> ids) {
        return products.findAll(ids);
    }

    @Override
    public boolean write(Product product) {
        before.run();
        return products.write(product);
    }

    @Override
    public Set<ProductId> writeAll(List<Product> all) {
        before.run();
        return products.writeAll(all);
    }

    @Override
    public Page<Product> list(ProductFilter filter, PageRequest page) {
        return products.list(filter, page);
    }

    @Override
    public List<Product> slice(@Nullable ProductId after, int limit) {
        return products.slice(after, limit);
    }

    @Override
    public long count() {
        return products.count();
    }

    @Override
    public void changedSince(Instant moment, Consumer<List<Product>> each) {
        products.changedSince(moment, each);
    }

    @Override
    public Optional<Instant> lastChange() {
        return products.lastChange();
    }
}
