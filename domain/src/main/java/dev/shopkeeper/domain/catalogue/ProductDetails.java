package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.text.Attributes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shop says of a product. Values are normalised and within their limits; {@link ProductReader} makes them so.
 *
 * @param categories  in the client's order, the first counting most; each once
 * @param price       with two places, never negative; null when there is none to tell
 * @param currency    the price's, by ISO 4217
 * @param rating      mean stars from 0 to 5; 0 when unrated
 * @param reviewCount how many reviews the rating is of
 * @param quantity    how many are there to sell; null when available without limit
 * @param active      whether it is for sale at present
 * @param attributes  whatever else is known, by name
 */
public record ProductDetails(
        String name,
        @Nullable String description,
        List<String> categories,
        @Nullable BigDecimal price,
        String currency,
        double rating,
        long reviewCount,
        @Nullable Long quantity,
        boolean active,
        @Nullable String imageUrl,
        @Nullable String city,
        @Nullable String state,
        Map<String, String> attributes) {

    public static final int MAX_NAME = 500;
    public static final int MAX_DESCRIPTION = 20_000;
    public static final int MAX_CATEGORIES = 50;
    public static final int MAX_CATEGORY = 100;
    public static final int MAX_URL = 2_000;
    public static final int MAX_PLACE = 200;
    public static final double MAX_RATING = 5;
    public static final long MAX_COUNT = 1_000_000_000_000L;
    public static final BigDecimal MAX_PRICE = new BigDecimal("9999999999999.99");

    public ProductDetails {
        categories = List.copyOf(categories);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        price = price == null ? null : price.setScale(2, RoundingMode.HALF_UP);
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        if (price != null && (price.signum() < 0 || price.compareTo(MAX_PRICE) > 0)) {
            throw new IllegalArgumentException("a price is from 0 to " + MAX_PRICE);
        }
        if (!(rating >= 0 && rating <= MAX_RATING)) {
            throw new IllegalArgumentException("a rating is from 0 to 5");
        }
        if (reviewCount < 0
                || reviewCount > MAX_COUNT
                || (quantity != null && (quantity < 0 || quantity > MAX_COUNT))) {
            throw new IllegalArgumentException("a count is from 0 to " + MAX_COUNT);
        }
        if (categories.size() > MAX_CATEGORIES || attributes.size() > Attributes.MOST) {
            throw new IllegalArgumentException("more categories or attributes than anybody has");
        }
    }

    /** A product of which nothing but its name is known: active, unrated, available without limit. */
    public static ProductDetails named(String name, String currency) {
        return new ProductDetails(name, null, List.of(), null, currency, 0, 0, null, true, null, null, null, Map.of());
    }

    public ProductDetails describedAs(@Nullable String other) {
        Change change = new Change(this);
        change.description = other;
        return change.done();
    }

    public ProductDetails inCategories(List<String> others) {
        Change change = new Change(this);
        change.categories = others;
        return change.done();
    }

    public ProductDetails priced(@Nullable BigDecimal other) {
        Change change = new Change(this);
        change.price = other;
        return change.done();
    }

    public ProductDetails rated(double stars, long reviews) {
        Change change = new Change(this);
        change.rating = stars;
        change.reviewCount = reviews;
        return change.done();
    }

    public ProductDetails stocked(@Nullable Long other) {
        Change change = new Change(this);
        change.quantity = other;
        return change.done();
    }

    public ProductDetails withActive(boolean other) {
        Change change = new Change(this);
        change.active = other;
        return change.done();
    }

    public ProductDetails placed(@Nullable String otherCity, @Nullable String otherState) {
        Change change = new Change(this);
        change.city = otherCity;
        change.state = otherState;
        return change.done();
    }

    public ProductDetails withAttributes(Map<String, String> others) {
        Change change = new Change(this);
        change.attributes = others;
        return change.done();
    }

    /** Whether there is any left to sell. */
    public boolean inStock() {
        return quantity == null || quantity > 0;
    }

    /** The same product, while something of it is changed. */
    private static final class Change {
        private final ProductDetails before;
        private @Nullable String description;
        private List<String> categories;
        private @Nullable BigDecimal price;
        private double rating;
        private long reviewCount;
        private @Nullable Long quantity;
        private boolean active;
        private @Nullable String city;
        private @Nullable String state;
        private Map<String, String> attributes;

        private Change(ProductDetails before) {
            this.before = before;
            this.description = before.description;
            this.categories = before.categories;
            this.price = before.price;
            this.rating = before.rating;
            this.reviewCount = before.reviewCount;
            this.quantity = before.quantity;
            this.active = before.active;
            this.city = before.city;
            this.state = before.state;
            this.attributes = before.attributes;
        }

        private ProductDetails done() {
            return new ProductDetails(
                    before.name,
                    description,
                    categories,
                    price,
                    before.currency,
                    rating,
                    reviewCount,
                    quantity,
                    active,
                    before.imageUrl,
                    city,
                    state,
                    attributes);
        }
    }
}
