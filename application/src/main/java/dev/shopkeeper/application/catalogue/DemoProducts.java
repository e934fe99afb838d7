package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tours, workshops and things to take home from ten cities of Vietnam, half of them told in English and half in
 * Vietnamese; the same at every first start.
 */
public final class DemoProducts implements DemoData {

    /** The categories that say how a product is had. */
    public static final String EXPERIENCES = "Experiences";

    public static final String SHOP = "Shop";

    /** The attribute that says when a product is wanted: {@code all}, {@code summer}, {@code winter}, {@code dry}, {@code tet}. */
    public static final String SEASON = "season";

    private static final String CURRENCY = "VND";
    private static final long SEED = 20_261_122;
    private static final int MOST_REVIEWS = 900;

    /** What it costs to have a guide to oneself. */
    private static final BigDecimal TIMES = new BigDecimal("2.5");

    private static final City NOWHERE = new City("", "", "", "", "");

    private final Products products;
    private final InstantSource clock;
    private final Random random = new Random(SEED);

    public DemoProducts(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    private record City(String name, String state, String slug, String near, String nearVietnamese) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void load() {
        products.writeAll(all());
    }

    private List<Product> all() {
        random.setSeed(SEED);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Product> all = new ArrayList<>();
        Map<String, City> cities = cities();
        for (List<String> row : DemoTable.rows("experiences.txt")) {
            for (String code : DemoTable.columns(row.get(5), " ")) {
                City city = cities.getOrDefault(code, NOWHERE);
                all.add(experience(row, city, since(now, all.size()), all.size()));
                if (all.size() % 3 == 0) {
                    all.add(apart(all.getLast(), since(now, all.size())));
                }
            }
        }
        for (List<String> row : DemoTable.rows("goods.txt")) {
            for (String variant : DemoTable.columns(row.get(8), ";")) {
                all.add(good(row, variant, since(now, all.size()), all.size()));
            }
        }
        return all;
    }

    private static Map<String, City> cities() {
        return DemoTable.rows("cities.txt").stream()
                .collect(Collectors.toMap(
                        List::getFirst, row -> new City(row.get(1), row.get(2), row.get(3), row.get(4), row.get(5))));
    }

    private static Instant since(Instant now, int number) {
        return now.minus(Duration.ofDays(400)).plus(Duration.ofHours(7L * number));
    }

    private Product experience(List<String> row, City city, Instant since, int number) {
        boolean english = number % 2 == 0;
        String near = english ? city.near() : city.nearVietnamese();
        String name = row.get(english ? 6 : 7).replace("{city}", city.name());
        String text = row.get(english ? 8 : 9).replace("{near}", near);
        Map<String, String> more = Map.of(
                SEASON,
                row.get(2),
                "language",
                english ? "en" : "vi",
                "duration",
                row.get(4) + (english ? " h" : " giờ"));
        Long seats = number % 11 == 3 ? Long.valueOf(random.nextInt(20)) : null;
        return product(
                row.getFirst() + "-" + city.slug(),
                details(name, text, List.of(row.get(1), EXPERIENCES), price(row.get(3)), seats, more)
                        .placed(city.name(), city.state()),
                since);
    }

    /** The same for one party alone, for those who like to pay for that. */
    private Product apart(Product shared, Instant since) {
        ProductDetails details = shared.details();
        boolean english = "en".equals(details.attributes().get("language"));
        BigDecimal price = Objects.requireNonNull(details.price()).multiply(TIMES);
        ProductDetails apart = details(
                        details.name() + (english ? ", private" : ", riêng một nhóm"),
                        Objects.requireNonNullElse(details.description(), ""),
                        details.categories(),
                        price,
                        null,
                        details.attributes())
                .placed(details.city(), details.state());
        return product(shared.id().value() + "-private", apart, since);
    }

    private Product good(List<String> row, String variant, Instant since, int number) {
        boolean english = number % 2 == 0;
        List<String> slugAndNames = DemoTable.columns(variant, "=");
        List<String> names = DemoTable.columns(slugAndNames.get(1), "/");
        String name = row.get(english ? 4 : 5).replace("{v}", names.get(english ? 0 : 1));
        Map<String, String> more = Map.of(SEASON, row.get(2), "language", english ? "en" : "vi");
        long left = number % 29 == 5 ? 0 : 3 + random.nextInt(120);
        return product(
                row.getFirst() + "-" + slugAndNames.getFirst(),
                details(name, row.get(english ? 6 : 7), List.of(row.get(1), SHOP), price(row.get(3)), left, more),
                since);
    }

    private ProductDetails details(
            String name,
            String text,
            List<String> categories,
            BigDecimal price,
            @Nullable Long quantity,
            Map<String, String> attributes) {
        double chance = random.nextDouble();
        long reviews = Math.round(MOST_REVIEWS * Math.pow(chance, 4)) + 3;
        double stars = Math.round(10 * (3.9 + random.nextDouble())) / 10.0;
        return ProductDetails.named(name, CURRENCY)
                .describedAs(text)
                .inCategories(categories)
                .priced(price)
                .stocked(quantity)
                .rated(stars, reviews)
                .withAttributes(attributes);
    }

    /** Within a fifth of what the kind costs, in whole ten thousands. */
    private BigDecimal price(String thousands) {
        double about = Integer.parseInt(thousands) * (0.8 + 0.4 * random.nextDouble());
        return BigDecimal.valueOf(Math.max(1, Math.round(about / 10)) * 10_000);
    }

    private static Product product(String id, ProductDetails details, Instant since) {
        return Product.entered(new ProductId(id), details, since);
    }
}
