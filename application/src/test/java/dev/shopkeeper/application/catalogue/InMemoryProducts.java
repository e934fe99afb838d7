package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.ProductWords;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.search.SearchWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Products for as long as a test runs. */
public final class InMemoryProducts implements Products {

    private final NavigableMap<ProductId, Product> byId = new TreeMap<>();

    @Override
    public synchronized Optional<Product> find(ProductId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Product> findAll(Collection<ProductId> ids) {
        return byId.values().stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public synchronized boolean write(Product product) {
        Product now = byId.get(product.id());
        if (product.version() != (now == null ? 0 : now.version()) + 1) {
            return false;
        }
        byId.put(product.id(), product);
        return true;
    }

    @Override
    public synchronized Set<ProductId> writeAll(List<Product> products) {
        Set<ProductId> notWritten = new LinkedHashSet<>();
        for (Product product : products) {
            if (!write(product)) {
                notWritten.add(product.id());
            }
        }
        return notWritten;
    }

    @Override
    public synchronized Page<Product> list(ProductFilter filter, PageRequest page) {
        ProductOrder order = ProductOrder.of(page.sort());
        Comparator<Product> full = ascending(order).thenComparing(Product::id);
        List<Product> all = byId.values().stream()
                .filter(one -> matches(one, filter))
                .sorted(order.descending() ? full.reversed() : full)
                .toList();
        int from = page.after() == null ? page.offset() : behind(all, Cursor.decode(page.after(), order.text()));
        List<Product> items = all.stream().skip(from).limit(page.pageSize()).toList();
        String next = from + items.size() < all.size() && !items.isEmpty()
                ? order.cursor(items.getLast()).encoded()
                : null;
        return new Page<>(items, page.page(), page.pageSize(), all.size(), next);
    }

    private static Comparator<Product> ascending(ProductOrder order) {
        return switch (order.by()) {
            case CREATED_AT -> Comparator.comparing(Product::createdAt);
            case UPDATED_AT -> Comparator.comparing(Product::updatedAt);
            case NAME -> Comparator.comparing(ProductOrder::foldedName);
            case PRICE ->
                Comparator.comparingLong(
                        one -> ProductOrder.hundredths(one.details().price()));
            case RATING -> Comparator.comparingDouble(one -> one.details().rating());
            case REVIEW_COUNT -> Comparator.comparingLong(one -> one.details().reviewCount());
        };
    }

    /** Good enough for tests: the item the cursor names is still there. */
    private static int behind(List<Product> all, Cursor cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().value().equals(cursor.id())) {
                return i + 1;
            }
        }
        throw Cursor.broken();
    }

    @Override
    public synchronized List<Product> slice(@Nullable ProductId after, int limit) {
        Collection<Product> behind =
                after == null ? byId.values() : byId.tailMap(after, false).values();
        return behind.stream()
                .filter(Predicate.not(Product::deleted))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count() {
        return byId.values().stream().filter(Predicate.not(Product::deleted)).count();
    }

    @Override
    public void changedSince(Instant moment, Consumer<List<Product>> each) {
        List<Product> changed;
        synchronized (this) {
            changed = byId.values().stream()
                    .filter(one -> !one.updatedAt().isBefore(moment))
                    .sorted(Comparator.comparing(Product::updatedAt).thenComparing(Product::id))
                    .toList();
        }
        for (int from = 0; from < changed.size(); from += MAX_SLICE) {
            each.accept(changed.subList(from, Math.min(changed.size(), from + MAX_SLICE)));
        }
    }

    @Override
    public synchronized Optional<Instant> lastChange() {
        return byId.values().stream().map(Product::updatedAt).max(Comparator.naturalOrder());
    }

    private static boolean matches(Product product, ProductFilter filter) {
        ProductDetails details = product.details();
        return !product.deleted()
                && (filter.query() == null
                        || SearchWords.find(SearchWords.ofQuery(filter.query()), ProductWords.of(product)))
                && (filter.category() == null || isIn(filter.category(), details.categories()))
                && (filter.minPrice() == null || compare(details.price(), filter.minPrice()) >= 0)
                && (filter.maxPrice() == null
                        || (details.price() != null && compare(details.price(), filter.maxPrice()) <= 0))
                && (filter.inStock() == null || filter.inStock() == details.inStock())
                && (filter.active() == null || filter.active() == details.active());
    }

    private static boolean isIn(String category, List<String> categories) {
        String wanted = SearchWords.fold(category.strip());
        return categories.stream().anyMatch(one -> SearchWords.fold(one).equals(wanted));
    }

    private static int compare(@Nullable BigDecimal price, BigDecimal with) {
        return price == null ? -1 : price.compareTo(with);
    }
}
