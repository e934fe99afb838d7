package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.tool.UntrustedText;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells of products, prices and days in one language. */
final class Telling {

    private static final int NAME = 160;
    private static final int DESCRIPTION = 400;

    private final String language;
    private final Phrasebook phrases;

    Telling(String language) {
        this.language = language;
        this.phrases = Phrasebook.of(language);
    }

    Phrasebook phrases() {
        return phrases;
    }

    /** A product in one line: name, price, rating, stock. */
    String line(Product product) {
        ProductDetails details = product.details();
        List<String> parts = new ArrayList<>();
        parts.add(price(details));
        if (details.rating() > 0) {
            parts.add(phrases.say("rating", number(details.rating()), count(details.reviewCount())));
        }
        parts.add(stock(product));
        return name(product) + " – " + String.join(", ", parts);
    }

    String name(Product product) {
        return UntrustedText.of(product.name(), NAME);
    }

    /** A product's description, or nothing. */
    String description(Product product) {
        return UntrustedText.of(product.details().description(), DESCRIPTION);
    }

    String price(ProductDetails details) {
        BigDecimal price = details.price();
        return price == null ? phrases.say("no-price") : money(price, details.currency());
    }

    String stock(Product product) {
        Long quantity = product.details().quantity();
        if (!product.inStock()) {
            return phrases.say("sold-out");
        }
        return quantity == null ? phrases.say("in-stock") : phrases.say("left", count(quantity));
    }

    String money(BigDecimal amount, @Nullable String currency) {
        int places = currency == null
                ? 2
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        boolean whole = amount.stripTrailingZeros().scale() <= 0 && (places == 0 || currency == null);
        String number =
                format(whole ? "#,##0" : "#,##0.00").format(amount.setScale(whole ? 0 : 2, RoundingMode.HALF_UP));
        if (currency == null) {
            return number;
        }
        return switch (currency) {
            case "VND" -> number + " ₫";
            case "USD" -> "$" + number;
            case "EUR" -> "€" + number;
            case "GBP" -> "£" + number;
            default -> number + " " + currency;
        };
    }

    String number(double value) {
        return format("0.#").format(value);
    }

    String count(long value) {
        return format("#,##0").format(value);
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private DecimalFormat format(String pattern) {
        Locale locale = language.equals(Speech.VIETNAMESE) ? Locale.of("vi", "VN") : Locale.ENGLISH;
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
