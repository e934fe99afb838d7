package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.catalogue.DemoProducts;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What made-up people do in a year: they come now and then, look mostly at what they like, can afford and is in season,
 * take what many take, and go from looking to buying in the usual steps. The same seed and products give the same year.
 */
final class DemoVisits {

    private static final int DAYS = 365;
    private static final double BY_TASTE = 0.88;
    private static final double OUT_OF_SEASON = 0.15;
    private static final int MOST_VISITS = 22;

    private final Map<String, List<Product>> byCategory = new LinkedHashMap<>();
    private final Random random;
    private final Instant now;

    DemoVisits(Collection<Product> products, long seed, Instant now) {
        for (Product product : products) {
            byCategory
                    .computeIfAbsent(product.categories().getFirst(), _ -> new ArrayList<>())
                    .add(product);
        }
        this.random = new Random(seed);
        this.now = now;
    }

    /** Somebody whose acts are to be made up. */
    record Person(CustomerId id, String userId, @Nullable String city) {}

    /** A year of this person's. */
    List<Interaction> of(Person person) {
        DemoTastes tastes = DemoTastes.of(random);
        // few come often: the number falls like the squares of chance
        int visits = 1 + (int) (MOST_VISITS * Math.pow(random.nextDouble(), 2));
        Year year = new Year(person, tastes);
        for (int i = 0; i < visits; i++) {
            // and the younger days are the busier ones
            double ago = Math.pow(random.nextDouble(), 1.4) * DAYS;
            year.visit(now.minusSeconds((long) (ago * Duration.ofDays(1).toSeconds()) + 3_600));
        }
        return year.facts;
    }

    /** One person's year while it is being made up. */
    private final class Year {

        private final Person person;
        private final DemoTastes tastes;
        private final Set<ProductId> taken = new HashSet<>();
        private final List<Interaction> facts = new ArrayList<>();

        Year(Person person, DemoTastes tastes) {
            this.person = person;
            this.tastes = tastes;
        }

        void visit(Instant start) {
            List<Product> shelf = shelf();
            Instant at = start;
            int looks = 1 + random.nextInt(4);
            for (int i = 0; i < looks; i++) {
                at = lookAt(choose(shelf, at), at.plusSeconds(20 + random.nextInt(200)));
            }
        }

        private List<Product> shelf() {
            List<String> names = List.copyOf(byCategory.keySet());
            List<Double> weights = names.stream()
                    .map(name -> tastes.categories().getOrDefault(name, 0.0))
                    .toList();
            boolean byTaste = random.nextDouble() < BY_TASTE && weights.stream().anyMatch(weight -> weight > 0);
            int chosen = byTaste ? DemoTastes.drawn(weights, random) : random.nextInt(names.size());
            return byCategory.getOrDefault(names.get(chosen), List.of());
        }

        private Product choose(List<Product> shelf, Instant at) {
            List<Double> weights =
                    shelf.stream().map(product -> appeal(product, at)).toList();
            return shelf.get(DemoTastes.drawn(weights, random));
        }

        private double appeal(Product product, Instant at) {
            double known = Math.sqrt(1.0 + product.details().reviewCount());
            double season = isInSeason(product, at) ? 1 : OUT_OF_SEASON;
            double place = person.city() != null
                            && person.city().equals(product.details().city())
                    ? 1.6
                    : 1;
            double had = taken.contains(product.id()) ? 0.2 : 1;
            return known * season * place * had * affordable(product);
        }

        /** Near 1 where the price is what the person is used to, and low where it is far off. */
        private double affordable(Product product) {
            if (product.details().price() == null) {
                return 1;
            }
            double usual = Math.log(150_000) + tastes.spending() * Math.log(10);
            double off = Math.log(Math.max(1, product.details().price().doubleValue())) - usual;
            return 0.1 + Math.exp(-off * off);
        }

        /** Looks at a product, and goes on with it as far as people do; gives when that ended. */
        private Instant lookAt(Product product, Instant start) {
            Instant at = start;
            add(product, InteractionType.VIEW, null, at);
            if (random.nextDouble() < 0.55) {
                at = at.plusSeconds(3 + random.nextInt(40));
                add(product, InteractionType.CLICK, null, at);
                if (random.nextDouble() < 0.5) {
                    at = consider(product, at.plusSeconds(20 + random.nextInt(300)));
                }
            }
            return at;
        }

        private Instant consider(Product product, Instant start) {
            if (random.nextDouble() < 0.35) {
                add(product, InteractionType.WISHLIST, null, start);
                return start;
            }
            add(product, InteractionType.CART, null, start);
            if (random.nextDouble() > 0.6) {
                return start;
            }
            Instant at = start.plusSeconds(60 + random.nextInt(600));
            boolean booked = product.categories().contains(DemoProducts.EXPERIENCES);
            add(product, booked ? InteractionType.BOOKING : InteractionType.PURCHASE, null, at);
            taken.add(product.id());
            Instant later =
                    at.plusSeconds(Duration.ofDays(1 + random.nextInt(9)).toSeconds() + random.nextInt(40_000));
            if (random.nextDouble() < 0.5) {
                add(product, InteractionType.RATE, stars(product), later);
            }
            return at;
        }

        /** People are kind to what is good, and to what is theirs. */
        private double stars(Product product) {
            boolean theirs =
                    tastes.categories().containsKey(product.categories().getFirst());
            double felt = product.details().rating() + (theirs ? 0.2 : -0.7) + random.nextGaussian() * 0.5;
            return Math.clamp(Math.round(felt * 2) / 2.0, 1, 5);
        }

        private void add(Product product, InteractionType type, @Nullable Double rating, Instant at) {
            if (at.isBefore(now)) {
                Report report = new Report(product.id().value(), type, rating, at, null, null);
                facts.add(Interaction.reported(person.id(), person.userId(), report, now));
            }
        }
    }

    /** Summer is May to August, winter November to February, dry October to April, and Tết asks for gifts in January. */
    private static boolean isInSeason(Product product, Instant at) {
        int month = at.atZone(ZoneOffset.UTC).getMonthValue();
        return switch (product.details().attributes().getOrDefault(DemoProducts.SEASON, "all")) {
            case "summer" -> month >= 5 && month <= 8;
            case "winter" -> month >= 11 || month <= 2;
            case "dry" -> month >= 10 || month <= 4;
            case "tet" -> month == 12 || month <= 2;
            default -> true;
        };
    }
}
