package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.text.Attributes;
import dev.shopkeeper.domain.text.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what programs, people and files say of a product: normalises what can be, and says of the rest what is wrong. One
 * reader serves the API and the file, so that both mean the same by a valid product.
 */
public final class ProductReader {

    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "on", "active", "enabled", "published", "co", "có", "đang bán");
    private static final Set<String> NO = Set.of(
            "false", "no", "n", "0", "off", "inactive", "disabled", "draft", "archived", "khong", "không", "ngừng bán");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    /**
     * What came of reading.
     *
     * @param details what the product is then; null when it cannot be
     * @param errors  what is wrong; empty when there are details
     */
    public record Reading(@Nullable ProductDetails details, List<FieldError> errors) {
        public boolean isValid() {
            return details != null;
        }
    }

    private final String shopCurrency;
    private final boolean ofPeople;

    private ProductReader(String shopCurrency, boolean ofPeople) {
        this.shopCurrency = shopCurrency;
        this.ofPeople = ofPeople;
    }

    /**
     * Reads numbers as programs write them.
     *
     * @param shopCurrency what prices are in where nobody says so
     */
    public static ProductReader ofPrograms(String shopCurrency) {
        return new ProductReader(shopCurrency, false);
    }

    /** Reads prices as people write them, too. */
    public static ProductReader ofPeople(String shopCurrency) {
        return new ProductReader(shopCurrency, true);
    }

    /**
     * What a product becomes.
     *
     * @param before what is known of it; null when it is new, and then it needs a name
     */
    public Reading read(@Nullable ProductDetails before, ProductChange change) {
        return new Fields(change, before).read();
    }

    /** What is wrong with a change whatever is known of the product. */
    public List<FieldError> errorsOf(ProductChange change) {
        return read(ProductDetails.named("any", shopCurrency), change).errors();
    }

    /** One change, being read. */
    private final class Fields {

        private final ProductChange change;
        private final @Nullable ProductDetails before;
        private final ProductDetails old;
        private final List<FieldError> errors = new ArrayList<>();

        Fields(ProductChange change, @Nullable ProductDetails before) {
            this.change = change;
            this.before = before;
            this.old = before == null ? ProductDetails.named("new", shopCurrency) : before;
        }

        Reading read() {
            String name = name();
            String currency = currency();
            String description = described();
            List<String> categories = categories();
            BigDecimal price = price(currency);
            double rating = rating();
            long reviews = count(ProductField.REVIEW_COUNT, old.reviewCount(), 0L);
            Long quantity = quantity();
            boolean active = active();
            String image = image();
            String city = text(ProductField.CITY, old.city(), ProductDetails.MAX_PLACE);
            String state = text(ProductField.STATE, old.state(), ProductDetails.MAX_PLACE);
            Map<String, String> attributes = Attributes.read(attributes(), errors);
            if (!errors.isEmpty()) {
                return new Reading(null, List.copyOf(errors));
            }
            return new Reading(
                    new ProductDetails(
                            name,
                            description,
                            categories,
                            price,
                            currency,
                            rating,
                            reviews,
                            quantity,
                            active,
                            image,
                            city,
                            state,
                            attributes),
                    List.of());
        }

        private String name() {
            String name = text(ProductField.NAME, before == null ? null : before.name(), ProductDetails.MAX_NAME);
            if (name == null && errors.isEmpty()) {
                errors.add(new FieldError(ProductField.NAME.wireName(), "is required"));
            }
            return name == null ? old.name() : name;
        }

        private @Nullable String text(ProductField field, @Nullable String known, int limit) {
            if (!change.names(field)) {
                return known;
            }
            String text = PlainText.tidied(change.text(field));
            return text == null ? null : within(field, text, limit);
        }

        private @Nullable String described() {
            if (!change.names(ProductField.DESCRIPTION)) {
                return old.description();
            }
            String text = PlainText.stripped(change.text(ProductField.DESCRIPTION));
            return text == null ? null : within(ProductField.DESCRIPTION, text, ProductDetails.MAX_DESCRIPTION);
        }

        private @Nullable String within(ProductField field, String text, int limit) {
            if (text.length() <= limit) {
                return text;
            }
            refuse(field, "must have at most " + limit + " characters");
            return null;
        }

        private List<String> categories() {
            if (change.categories() == null) {
                return old.categories();
            }
            Map<String, String> kept = new LinkedHashMap<>();
            for (String one : change.categories()) {
                String category = PlainText.tidied(one);
                if (category != null) {
                    kept.putIfAbsent(category.toLowerCase(Locale.ROOT), category);
                }
            }
            if (kept.size() > ProductDetails.MAX_CATEGORIES
                    || kept.values().stream().anyMatch(one -> one.length() > ProductDetails.MAX_CATEGORY)) {
                refuse(
                        ProductField.CATEGORIES,
                        "must be at most " + ProductDetails.MAX_CATEGORIES + ", of at most "
                                + ProductDetails.MAX_CATEGORY + " characters");
                return List.of();
            }
            return List.copyOf(kept.values());
        }

        private String currency() {
            String told = PlainText.tidied(change.text(ProductField.CURRENCY));
            if (told == null) {
                return change.names(ProductField.CURRENCY) ? shopCurrency : old.currency();
            }
            return Currencies.of(told).orElseGet(() -> {
                refuse(ProductField.CURRENCY, "must be a currency's code, such as VND");
                return shopCurrency;
            });
        }

        private @Nullable BigDecimal price(String currency) {
            if (!change.names(ProductField.PRICE)) {
                return old.price();
            }
            String text = PlainText.tidied(change.text(ProductField.PRICE));
            if (text == null) {
                return null;
            }
            Optional<BigDecimal> read = Amounts.exact(text);
            if (ofPeople) {
                read = Amounts.written(text, currency).or(() -> Amounts.exact(text));
            }
            BigDecimal price = read.orElse(null);
            if (price == null || price.signum() < 0 || price.compareTo(ProductDetails.MAX_PRICE) > 0) {
                refuse(ProductField.PRICE, "must be a price from 0 to " + ProductDetails.MAX_PRICE + ", such as 10.00");
                return null;
            }
            return price;
        }

        private double rating() {
            if (!change.names(ProductField.RATING)) {
                return old.rating();
            }
            String text = PlainText.tidied(change.text(ProductField.RATING));
            if (text == null) {
                return 0;
            }
            double rating = Amounts.exact(ofPeople ? text.replace(',', '.') : text)
                    .map(BigDecimal::doubleValue)
                    .orElse(-1.0);
            if (rating < 0 || rating > ProductDetails.MAX_RATING) {
                refuse(ProductField.RATING, "must be a number from 0 to 5");
                return 0;
            }
            return rating;
        }

        private @Nullable Long quantity() {
            if (!change.names(ProductField.QUANTITY)) {
                return old.quantity();
            }
            return PlainText.tidied(change.text(ProductField.QUANTITY)) == null
                    ? null
                    : (Long) count(ProductField.QUANTITY, 0, 0);
        }

        private long count(ProductField field, long known, long none) {
            if (!change.names(field)) {
                return known;
            }
            String text = PlainText.tidied(change.text(field));
            if (text == null) {
                return none;
            }
            BigDecimal count = Amounts.exact(text).orElse(BigDecimal.valueOf(-1));
            boolean whole = count.stripTrailingZeros().scale() <= 0;
            if (!whole || count.signum() < 0 || count.compareTo(BigDecimal.valueOf(ProductDetails.MAX_COUNT)) > 0) {
                refuse(field, "must be a whole number, 0 or more");
                return none;
            }
            return count.longValueExact();
        }

        private boolean active() {
            if (!change.names(ProductField.ACTIVE)) {
                return old.active();
            }
            String text = PlainText.tidied(change.text(ProductField.ACTIVE));
            String word = text == null ? "true" : text.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                refuse(ProductField.ACTIVE, "must be true or false");
            }
            return !NO.contains(word);
        }

        private @Nullable String image() {
            String url = text(ProductField.IMAGE_URL, old.imageUrl(), ProductDetails.MAX_URL);
            if (url == null || url.equals(old.imageUrl())) {
                return url;
            }
            String lower = url.toLowerCase(Locale.ROOT);
            boolean web = lower.startsWith("https://") || lower.startsWith("http://");
            if (!web && SCHEME.matcher(lower).matches()) {
                refuse(ProductField.IMAGE_URL, "must be an address that begins with https:// or http://, or a path");
                return null;
            }
            return url;
        }

        private Map<String, String> attributes() {
            Map<String, String> after = new TreeMap<>(change.onlyAttributes() ? Map.of() : old.attributes());
            change.attributes().forEach((name, value) -> {
                if (value.isPresent()) {
                    after.put(name, value.get());
                } else {
                    after.remove(name);
                }
            });
            return after;
        }

        private void refuse(ProductField field, String message) {
            errors.add(new FieldError(field.wireName(), message));
        }
    }

    /** The categories that a text names, one or several: commas, semicolons or bars stand between them. */
    public static List<String> categoriesIn(String text) {
        return List.copyOf(new LinkedHashSet<>(List.of(text.split("[,;|]", -1))));
    }
}
