package dev.shopkeeper.application.productimport;

import dev.shopkeeper.application.bulkimport.Intake;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.domain.bulkimport.Columns;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportKind;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.ProductReader;
import dev.shopkeeper.domain.productimport.ProductColumns;
import dev.shopkeeper.domain.productimport.ProductKind;
import dev.shopkeeper.domain.productimport.ProductRow;
import dev.shopkeeper.domain.task.TaskType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products from files. */
public final class ProductIntake implements Intake<ProductRow, Product> {

    public static final TaskType TYPE = new TaskType("product_import");

    private final Products products;
    private final ProductReader reader;
    private final ProductKind kind;

    /** @param currency what prices are in where the file does not say */
    public ProductIntake(Products products, String currency) {
        this.products = products;
        this.reader = ProductReader.ofPeople(currency);
        this.kind = new ProductKind(reader);
    }

    @Override
    public TaskType type() {
        return TYPE;
    }

    @Override
    public Set<FileLayout.Format> formats() {
        return Set.of(FileLayout.Format.CSV, FileLayout.Format.JSON_LINES);
    }

    @Override
    public ImportKind<ProductRow, Product> kind() {
        return kind;
    }

    @Override
    public Columns<?> columns(FileLayout layout, ImportOptions options) {
        return ProductColumns.find(layout, options.mapping());
    }

    @Override
    public Function<ImportRow, ReadRow<ProductRow>> reading(FileLayout layout, ImportOptions options) {
        ProductColumns columns = ProductColumns.of(layout, options.mapping());
        return row -> columns.read(row, reader);
    }

    @Override
    public Collection<Product> matching(List<ReadRow<ProductRow>> rows) {
        Set<ProductId> ids = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.content().id()))
                .collect(Collectors.toSet());
        return products.findAll(ids);
    }

    @Override
    public Collection<Product> named(Collection<String> ids) {
        return products.findAll(ids.stream().map(ProductId::new).toList());
    }

    @Override
    public Set<String> write(List<Product> all) {
        return products.writeAll(all).stream().map(ProductId::value).collect(Collectors.toSet());
    }
}
