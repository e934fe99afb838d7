package dev.shopkeeper.persistence.catalogue;

import dev.shopkeeper.application.catalogue.ProductOrder;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.ProductWords;
import dev.shopkeeper.domain.search.SearchWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a product is stored; what only serves to find it is written and not read. */
final class ProductDocument {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String NAME = "name";
    static final String NAME_FOLDED = "name_folded";
    static final String CATEGORIES_FOLDED = "categories_folded";
    static final String WORDS = "words";
    static final String RATING = "rating";
    static final String REVIEW_COUNT = "review_count";

    /** In hundredths; -1 where there is no price, so that those stand together at the end. */
    static final String PRICE = "price";

    /** True or not there. */
    static final String DELETED = "deleted";

    /** True or not there. */
    static final String INACTIVE = "inactive";

    /** True where it is deleted or inactive, else not there. */
    static final String HIDDEN = "hidden";

    /** True or not there. */
    static final String SOLD_OUT = "sold_out";

    static final String CREATED_AT = "created_at";
    static final String UPDATED_AT = "updated_at";

    private static final String DESCRIPTION = "description";
    private static final String CATEGORIES = "categories";
    private static final String CURRENCY = "currency";
    private static final String QUANTITY = "quantity";
    private static final String IMAGE_URL = "image_url";
    private static final String CITY = "city";
    private static final String STATE = "state";
    private static final String ATTRIBUTES = "attributes";
    private static final String CREATED_BY = "created_by";
    private static final String UPDATED_BY = "updated_by";

    private ProductDocument() {}

    static Document of(Product product) {
        ProductDetails details = product.details();
        Document document = new Document(ID, product.id().value())
                .append(VERSION, product.version())
                .append(NAME, details.name())
                .append(NAME_FOLDED, ProductOrder.foldedName(product))
                .append(CATEGORIES, details.categories())
                .append(
                        CATEGORIES_FOLDED,
                        details.categories().stream()
                                .map(SearchWords::fold)
                                .distinct()
                                .toList())
                .append(WORDS, ProductWords.of(product))
                .append(PRICE, ProductOrder.hundredths(details.price()))
                .append(CURRENCY, details.currency())
                .append(RATING, details.rating())
                .append(REVIEW_COUNT, details.reviewCount())
                .append(CREATED_AT, Date.from(product.createdAt()))
                .append(UPDATED_AT, Date.from(product.updatedAt()));
        put(document, DESCRIPTION, details.description());
        put(document, QUANTITY, details.quantity());
        put(document, IMAGE_URL, details.imageUrl());
        put(document, CITY, details.city());
        put(document, STATE, details.state());
        put(document, ATTRIBUTES, pairs(details.attributes()));
        put(document, CREATED_BY, stamp(product.createdBy()));
        put(document, UPDATED_BY, stamp(product.updatedBy()));
        mark(document, DELETED, product.deleted());
        mark(document, INACTIVE, !details.active());
        mark(document, HIDDEN, !product.isListed());
        mark(document, SOLD_OUT, !product.inStock());
        return document;
    }

    static Product toProduct(Document from) {
        ProductDetails details = new ProductDetails(
                from.getString(NAME),
                from.getString(DESCRIPTION),
                from.getList(CATEGORIES, String.class),
                price(from.getLong(PRICE)),
                from.getString(CURRENCY),
                from.getDouble(RATING),
                from.getLong(REVIEW_COUNT),
                from.getLong(QUANTITY),
                !from.getBoolean(INACTIVE, false),
                from.getString(IMAGE_URL),
                from.getString(CITY),
                from.getString(STATE),
                map(from.getList(ATTRIBUTES, Document.class, List.of())));
        return new Product(
                new ProductId(from.getString(ID)),
                details,
                from.getBoolean(DELETED, false),
                instant(from, CREATED_AT),
                instant(from, UPDATED_AT),
                stamp(from.get(CREATED_BY, Document.class)),
                stamp(from.get(UPDATED_BY, Document.class)),
                from.getLong(VERSION));
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static void mark(Document document, String field, boolean marked) {
        if (marked) {
            document.append(field, true);
        }
    }

    private static @Nullable BigDecimal price(long hundredths) {
        return hundredths < 0 ? null : BigDecimal.valueOf(hundredths, 2);
    }

    private static Instant instant(Document from, String field) {
        return from.getDate(field).toInstant();
    }

    /** Names of attributes may hold what names of fields may not. */
    private static @Nullable List<Document> pairs(Map<String, String> attributes) {
        return attributes.isEmpty()
                ? null
                : attributes.entrySet().stream()
                        .map(one -> new Document("name", one.getKey()).append("value", one.getValue()))
                        .toList();
    }

    private static Map<String, String> map(List<Document> pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        pairs.forEach(pair -> attributes.put(pair.getString("name"), pair.getString("value")));
        return attributes;
    }

    private static @Nullable Document stamp(@Nullable Stamp stamp) {
        return stamp == null ? null : new Document("import", stamp.importId()).append("row", stamp.row());
    }

    private static @Nullable Stamp stamp(@Nullable Document from) {
        return from == null ? null : new Stamp(from.getString("import"), from.getLong("row"));
    }
}
