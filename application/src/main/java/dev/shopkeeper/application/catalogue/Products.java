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

/**
 * All products, the deleted ones too. Every write is atomic for one product and survives a crash once it has returned.
 */
public interface Products {

    /** How many products a slice or a batch has at most. */
    int MAX_SLICE = 1_000;

    /** The product with this id, also when it is deleted. */
    Optional<Product> find(ProductId id);

    /** Those of the given products that exist, deleted ones too, each once, in no order; for up to 1,000 ids. */
    List<Product> findAll(Collection<ProductId> ids);

    /**
     * Writes a product: a new one when its version is 1, else in the place of the version before it.
     *
     * @return false when there is one with this id already, or another version is stored; nothing changed then
     */
    boolean write(Product product);

    /**
     * Writes many at once, each on its own as {@link #write} would: those that cannot be written do not hinder the rest.
     *
     * @return the ids of those that were not written
     */
    Set<ProductId> writeAll(List<Product> products);

    /**
     * One page of the products that are not deleted; sortable by {@code created_at} (also the default, newest first),
     * {@code updated_at}, {@code name}, {@code price}, {@code rating} and {@code review_count}. Where a filter leaves
     * more than 10,000 the total says 10,000.
     */
    Page<Product> list(ProductFilter filter, PageRequest page);

    /** The products behind {@code after} that are not deleted, in order of id; at most {@code limit}, up to 1,000. */
    List<Product> slice(@Nullable ProductId after, int limit);

    /** How many products are not deleted. */
    long count();

    /** Shows all products that are not deleted, in order of id, in batches of at most 1,000. */
    default void walk(Consumer<List<Product>> each) {
        List<Product> batch = slice(null, MAX_SLICE);
        while (!batch.isEmpty()) {
            each.accept(batch);
            batch = batch.size() < MAX_SLICE ? List.of() : slice(batch.getLast().id(), MAX_SLICE);
        }
    }

    /**
     * Shows all products that changed at this moment or later, deleted ones too, the oldest change first, in batches of
     * at most 1,000. Costs what there is to show.
     */
    void changedSince(Instant moment, Consumer<List<Product>> each);

    /** When a product changed last; empty when there are none. Cheap enough to ask every second. */
    Optional<Instant> lastChange();
}
