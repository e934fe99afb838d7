package dev.shopkeeper.domain.productimport;

import dev.shopkeeper.domain.bulkimport.ImportKind;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.bulkimport.Verdict;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.ProductReader;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How records make products: found by their id. */
public final class ProductKind implements ImportKind<ProductRow, Product> {

    private final ProductReader reader;

    public ProductKind(ProductReader reader) {
        this.reader = reader;
    }

    @Override
    public String plural() {
        return "products";
    }

    @Override
    public String idOf(Product product) {
        return product.id().value();
    }

    @Override
    public long versionOf(Product product) {
        return product.version();
    }

    @Override
    public Product withVersion(Product product, long version) {
        return product.withVersion(version);
    }

    @Override
    public @Nullable Stamp createdBy(Product product) {
        return product.createdBy();
    }

    @Override
    public @Nullable Stamp updatedBy(Product product) {
        return product.updatedBy();
    }

    @Override
    public boolean isGone(Product product) {
        return product.deleted();
    }

    @Override
    public List<String> keysOf(Product product) {
        return List.of(product.id().value());
    }

    @Override
    public List<String> keysIn(ProductRow row) {
        ProductId id = row.id();
        return id == null ? List.of() : List.of(id.value());
    }

    @Override
    public String newId(ProductRow row, String ofRow) {
        ProductId id = row.id();
        return id == null ? ofRow : id.value();
    }

    @Override
    public Verdict<Product> create(String id, @Nullable Product gone, ProductRow row, Stamp stamp, Instant at) {
        return read(
                null,
                row,
                details -> new Verdict.Becomes<>(
                        gone == null
                                ? Product.imported(new ProductId(id), details, stamp, at)
                                : gone.updated(details, stamp, at)));
    }

    @Override
    public Verdict<Product> update(Product before, ProductRow row, Stamp stamp, Instant at) {
        return read(
                before.details(),
                row,
                details -> details.equals(before.details())
                        ? new Verdict.Same<>()
                        : new Verdict.Becomes<>(before.updated(details, stamp, at)));
    }

    private Verdict<Product> read(
            @Nullable ProductDetails known, ProductRow row, Function<ProductDetails, Verdict<Product>> verdict) {
        ProductReader.Reading reading = reader.read(known, row.change());
        ProductDetails details = reading.details();
        if (details != null) {
            return verdict.apply(details);
        }
        FieldError first = reading.errors().getFirst();
        return new Verdict.Refusal<>(first.field(), first.message());
    }
}
