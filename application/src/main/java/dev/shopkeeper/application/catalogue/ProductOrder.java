package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.search.SearchWords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a list of products is sorted; products with equal values stand in the order of their ids. */
public record ProductOrder(Field by, boolean descending) {

    /** What products can be sorted by; names without regard to case and diacritics, no price before the lowest. */
    public enum Field {
        CREATED_AT("created_at"),
        UPDATED_AT("updated_at"),
        NAME("name"),
        PRICE("price"),
        RATING("rating"),
        REVIEW_COUNT("review_count");

        private final String text;

        Field(String text) {
            this.text = text;
        }
    }

    /** Newest first. */
    public static final ProductOrder DEFAULT = new ProductOrder(Field.CREATED_AT, true);

    private static final long NO_PRICE = -1;

    /**
     * Understands what a client asks for.
     *
     * @throws InvalidInput when there is no such field to sort by
     */
    public static ProductOrder of(PageRequest.@Nullable Sort sort) {
        if (sort == null) {
            return DEFAULT;
        }
        for (Field field : Field.values()) {
            if (field.text.equals(sort.field())) {
                return new ProductOrder(field, sort.descending());
            }
        }
        String known = Arrays.stream(Field.values()).map(field -> field.text).collect(Collectors.joining(", "));
        throw InvalidInput.field("sort", "must be one of " + known + ", with - before it to turn it around");
    }

    /** As clients write it. */
    public String text() {
        return (descending ? "-" : "") + by.text;
    }

    /** What stands in a cursor behind this product. */
    public Cursor cursor(Product product) {
        ProductDetails details = product.details();
        String value =
                switch (by) {
                    case CREATED_AT -> Long.toString(product.createdAt().toEpochMilli());
                    case UPDATED_AT -> Long.toString(product.updatedAt().toEpochMilli());
                    case NAME -> foldedName(product);
                    case PRICE -> Long.toString(hundredths(details.price()));
                    case RATING -> Double.toString(details.rating());
                    case REVIEW_COUNT -> Long.toString(details.reviewCount());
                };
        return new Cursor(text(), value, product.id().value());
    }

    /** The name as lists are sorted by it. */
    public static String foldedName(Product product) {
        return SearchWords.fold(product.name());
    }

    /** A price as a whole number, as lists are sorted by it; below all others when there is none. */
    public static long hundredths(@Nullable BigDecimal price) {
        return price == null ? NO_PRICE : price.movePointRight(2).longValueExact();
    }
}
