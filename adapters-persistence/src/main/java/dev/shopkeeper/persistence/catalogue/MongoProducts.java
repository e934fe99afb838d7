package dev.shopkeeper.persistence.catalogue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.catalogue.ProductFilter;
import dev.shopkeeper.application.catalogue.ProductOrder;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import dev.shopkeeper.persistence.VersionedBulk;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Products in the collection {@code products}. */
@Singleton
@MongoAdapter
class MongoProducts implements Products {

    private final MongoCollection<Product> products;
    private final VersionedBulk<Product> bulk;
    private final SortedPages<Product> pages;

    MongoProducts(MongoDatabase database) {
        products = database.getCollection("products", Product.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new ProductCodec()), database.getCodecRegistry()));
        Indexes.ensure(
                products,
                Indexes.on(ProductDocument.WORDS),
                Indexes.on(ProductDocument.CATEGORIES_FOLDED, ProductDocument.CREATED_AT, ProductDocument.ID),
                Indexes.on(ProductDocument.CREATED_AT, ProductDocument.ID),
                Indexes.on(ProductDocument.UPDATED_AT, ProductDocument.ID),
                Indexes.on(ProductDocument.NAME_FOLDED, ProductDocument.ID),
                Indexes.on(ProductDocument.PRICE, ProductDocument.ID),
                Indexes.on(ProductDocument.RATING, ProductDocument.ID),
                Indexes.on(ProductDocument.REVIEW_COUNT, ProductDocument.ID),
                Indexes.wherePresent(ProductDocument.DELETED),
                Indexes.wherePresent(ProductDocument.INACTIVE),
                Indexes.wherePresent(ProductDocument.HIDDEN),
                Indexes.wherePresent(ProductDocument.SOLD_OUT));
        bulk = new VersionedBulk<>(products, one -> one.id().value(), Product::version);
        pages = new SortedPages<>(database, products);
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(products.find(Filters.eq(ProductDocument.ID, id.value()))
                .batchSize(2)
                .limit(1)
                .first());
    }

    @Override
    public List<Product> findAll(Collection<ProductId> ids) {
        Set<String> wanted = ids.stream().map(ProductId::value).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? List.of()
                : products.find(Filters.in(ProductDocument.ID, wanted))
                        .batchSize(wanted.size() + 1)
                        .into(new ArrayList<>());
    }

    @Override
    public boolean write(Product product) {
        return product.version() == 1
                ? Duplicates.insertIfNew(products, product)
                : products.replaceOne(bulk.before(product), product).getMatchedCount() == 1;
    }

    @Override
    public Set<ProductId> writeAll(List<Product> all) {
        return bulk.write(all).stream().map(ProductId::new).collect(Collectors.toSet());
    }

    @Override
    public Page<Product> list(ProductFilter filter, PageRequest page) {
        ProductOrder order = ProductOrder.of(page.sort());
        List<Bson> conditions = ProductQuery.conditions(filter);
        return pages.page(conditions, page, ProductQuery.order(order), () -> total(filter, conditions));
    }

    private long total(ProductFilter filter, List<Bson> conditions) {
        if (filter.equals(ProductFilter.ALL)) {
            return count();
        }
        return filter.equals(ProductFilter.LISTED) ? countWithout(ProductDocument.HIDDEN) : pages.count(conditions);
    }

    @Override
    public List<Product> slice(@Nullable ProductId after, int limit) {
        return pages.slice(List.of(ProductQuery.NOT_DELETED), after == null ? null : after.value(), limit);
    }

    @Override
    public long count() {
        return countWithout(ProductDocument.DELETED);
    }

    /** Those that do not have this mark: there are few that have it. */
    private long countWithout(String mark) {
        return Math.max(0, products.estimatedDocumentCount() - products.countDocuments(Filters.eq(mark, true)));
    }

    @Override
    public void changedSince(Instant moment, Consumer<List<Product>> each) {
        Bson from = Filters.gte(ProductDocument.UPDATED_AT, moment);
        List<Product> batch = changes(from, MAX_SLICE);
        while (!batch.isEmpty()) {
            each.accept(batch);
            batch = batch.size() < MAX_SLICE ? List.of() : changesBehind(batch.getLast());
        }
    }

    private List<Product> changesBehind(Product last) {
        Bson sameMoment = Filters.and(
                Filters.eq(ProductDocument.UPDATED_AT, last.updatedAt()),
                Filters.gt(ProductDocument.ID, last.id().value()));
        List<Product> found = changes(sameMoment, MAX_SLICE);
        if (found.size() < MAX_SLICE) {
            found.addAll(changes(Filters.gt(ProductDocument.UPDATED_AT, last.updatedAt()), MAX_SLICE - found.size()));
        }
        return found;
    }

    private List<Product> changes(Bson from, int limit) {
        return products.find(from)
                .sort(Sorts.ascending(ProductDocument.UPDATED_AT, ProductDocument.ID))
                .limit(limit)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> lastChange() {
        return Optional.ofNullable(products.find()
                        .sort(Sorts.descending(ProductDocument.UPDATED_AT, ProductDocument.ID))
                        .limit(1)
                        .batchSize(2)
                        .first())
                .map(Product::updatedAt);
    }
}
