package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.domain.chat.TokenUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the models cost, as far as it is known: an unknown price is no price of 0. */
public final class ModelPrices {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Digits of a dollar that are kept: a token of the cheapest model costs a fraction of a millionth. */
    private static final int SCALE = 9;

    /** What providers put behind the name of a model to tell its edition. */
    private static final Pattern EDITION = Pattern.compile("-(\\d{3}|\\d{2}-\\d{2,4}|latest)$");

    private static final Comparator<ModelPrice> OLDEST_FIRST = Comparator.comparing(ModelPrices::since);

    private final List<ModelPrice> prices;

    public ModelPrices(List<ModelPrice> prices) {
        this.prices = prices.stream().sorted(OLDEST_FIRST).toList();
    }

    /** What this many tokens cost on this day, in US dollars; empty when nobody told the price. */
    public Optional<BigDecimal> cost(String model, TokenUsage usage, LocalDate day) {
        return price(model, day).map(price -> price.input()
                .multiply(BigDecimal.valueOf(usage.input()))
                .add(price.output().multiply(BigDecimal.valueOf(usage.output())))
                .divide(MILLION, SCALE, RoundingMode.HALF_UP));
    }

    /** The price of a model, or of the model it is an edition of. */
    public Optional<ModelPrice> price(String model, LocalDate day) {
        ModelPrice exact = named(model, day);
        return Optional.ofNullable(
                exact != null ? exact : named(EDITION.matcher(model).replaceFirst(""), day));
    }

    private @Nullable ModelPrice named(String model, LocalDate day) {
        ModelPrice newest = null;
        for (ModelPrice price : prices) {
            if (price.model().equals(model) && !since(price).isAfter(day)) {
                newest = price;
            }
        }
        return newest;
    }

    private static LocalDate since(ModelPrice price) {
        return price.from() == null ? LocalDate.MIN : price.from();
    }
}
