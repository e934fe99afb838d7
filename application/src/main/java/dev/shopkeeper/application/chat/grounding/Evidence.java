package dev.shopkeeper.application.chat.grounding;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures an answer may use: those of what was found, and those that somebody said. Immutable, and bounded. */
public final class Evidence {

    public static final Evidence NONE = new Evidence(Set.of(), Set.of(), Map.of(), Set.of());

    /** More figures than any answer is made of. */
    private static final int MOST = 5_000;

    private static final int LONGEST = 100_000;

    private final Set<Amount> amounts;
    private final Set<Amount> said;
    private final Map<Figure.Kind, Set<BigDecimal>> values;
    private final Set<String> codes;

    private Evidence(
            Set<Amount> amounts, Set<Amount> said, Map<Figure.Kind, Set<BigDecimal>> values, Set<String> codes) {
        this.amounts = amounts;
        this.said = said;
        this.values = values;
        this.codes = codes;
    }

    /** Money; the currency is null where none was named. */
    record Amount(BigDecimal value, @Nullable String currency) {

        boolean agrees(Amount other) {
            return value.compareTo(other.value) == 0 && isComparable(other);
        }

        boolean isComparable(Amount other) {
            return currency == null || other.currency == null || currency.equals(other.currency);
        }
    }

    /** What a text says that was found: by a tool, in a source. */
    public static Evidence found(String text) {
        Gathering gathering = new Gathering();
        gathering.text(text, false);
        return gathering.done();
    }

    /** What somebody said. An amount of money that occurs nowhere else founds no price, only a limit. */
    public static Evidence said(String text) {
        Gathering gathering = new Gathering();
        gathering.text(text, true);
        return gathering.done();
    }

    /** What the shop says of a product. */
    public static Evidence of(Product product) {
        Gathering gathering = new Gathering();
        ProductDetails details = product.details();
        gathering.text(details.name(), false);
        gathering.text(details.description(), false);
        details.attributes().values().forEach(value -> gathering.text(value, false));
        gathering.price(details.price(), details.currency());
        gathering.value(Figure.Kind.RATING, BigDecimal.valueOf(details.rating()));
        gathering.value(Figure.Kind.STOCK, BigDecimal.valueOf(details.reviewCount()));
        if (details.quantity() != null) {
            gathering.value(Figure.Kind.STOCK, BigDecimal.valueOf(details.quantity()));
        }
        return gathering.done();
    }

    /** A price that was found. */
    public static Evidence price(@Nullable BigDecimal price, String currency) {
        Gathering gathering = new Gathering();
        gathering.price(price, currency);
        return gathering.done();
    }

    /** Stars that were found. */
    public static Evidence rating(double stars) {
        Gathering gathering = new Gathering();
        gathering.value(Figure.Kind.RATING, BigDecimal.valueOf(stars));
        return gathering.done();
    }

    /** This and other evidence together. */
    public Evidence and(Evidence other) {
        return all(List.of(this, other));
    }

    /** All of it together. */
    public static Evidence all(Collection<Evidence> parts) {
        Gathering gathering = new Gathering();
        parts.forEach(gathering::take);
        return gathering.done();
    }

    boolean hasAmount(Amount amount) {
        return amounts.stream().anyMatch(amount::agrees)
                || (amount.currency() == null && has(Figure.Kind.NUMBER, amount.value()));
    }

    boolean wasSaid(Amount amount) {
        return said.stream().anyMatch(amount::agrees);
    }

    /** Whether there is an amount at most so far from this one, as a share of it. */
    boolean hasAmountAbout(Amount amount, BigDecimal share) {
        return amounts.stream()
                .filter(amount::isComparable)
                .anyMatch(known -> known.value()
                                .subtract(amount.value())
                                .abs()
                                .compareTo(known.value().multiply(share))
                        <= 0);
    }

    boolean has(Figure.Kind kind, BigDecimal value) {
        return values.getOrDefault(kind, Set.of()).contains(Figure.plain(value));
    }

    boolean hasRating(BigDecimal stars) {
        return values.getOrDefault(Figure.Kind.RATING, Set.of()).stream()
                .anyMatch(known -> known.compareTo(stars) == 0
                        || known.setScale(1, RoundingMode.HALF_UP).compareTo(stars) == 0);
    }

    boolean hasCode(String code) {
        return codes.contains(code);
    }

    /** Whether some date or order number of it ends so. */
    boolean hasCodeEnding(String end) {
        return codes.stream().anyMatch(code -> code.endsWith(end));
    }

    /** Evidence while it is gathered. */
    private static final class Gathering {
        private final Set<Amount> amounts = new LinkedHashSet<>();
        private final Set<Amount> said = new LinkedHashSet<>();
        private final Map<Figure.Kind, Set<BigDecimal>> values = new EnumMap<>(Figure.Kind.class);
        private final Set<String> codes = new LinkedHashSet<>();

        void text(@Nullable String text, boolean onlySaid) {
            if (text == null) {
                return;
            }
            String cleaned = Cleaning.of(text.substring(0, Math.min(text.length(), LONGEST)));
            for (Figure figure : FigureScanner.scan(cleaned)) {
                switch (figure.kind()) {
                    case MONEY ->
                        figure.values()
                                .forEach(value -> add(onlySaid ? said : amounts, new Amount(value, figure.currency())));
                    case DATE, CODE ->
                        Arrays.stream(figure.code().split(" ", -1)).forEach(code -> add(codes, code));
                    case TIME, PERCENT, RATING, STOCK, NUMBER ->
                        figure.values().forEach(value -> value(figure.kind(), value));
                }
            }
        }

        void price(@Nullable BigDecimal price, String currency) {
            if (price != null) {
                add(amounts, new Amount(Figure.plain(price), currency));
            }
        }

        void value(Figure.Kind kind, BigDecimal value) {
            add(values.computeIfAbsent(kind, any -> new LinkedHashSet<>()), Figure.plain(value));
        }

        void take(Evidence other) {
            other.amounts.forEach(amount -> add(amounts, amount));
            other.said.forEach(amount -> add(said, amount));
            other.codes.forEach(code -> add(codes, code));
            other.values.forEach((kind, known) -> known.forEach(value -> value(kind, value)));
        }

        private static <T> void add(Set<T> to, T one) {
            if (to.size() < MOST) {
                to.add(one);
            }
        }

        Evidence done() {
            Map<Figure.Kind, Set<BigDecimal>> copy = new EnumMap<>(Figure.Kind.class);
            values.forEach((kind, known) -> copy.put(kind, Set.copyOf(known)));
            return new Evidence(Set.copyOf(amounts), Set.copyOf(said), copy, Set.copyOf(codes));
        }
    }
}
