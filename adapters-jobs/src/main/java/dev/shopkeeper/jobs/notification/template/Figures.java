package dev.shopkeeper.jobs.notification.template;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers, money and days as people of a language write them. */
final class Figures {

    private static final int LONGEST_FORMAT = 50;
    private static final int MOST_PLACES = 10;

    /** Formats cost more to make than to use. They are not for many threads at once, so each use takes a copy. */
    private static final int MOST_KEPT = 500;

    private static final Map<Object, NumberFormat> NUMBERS = new ConcurrentHashMap<>();
    private static final Map<Object, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private record MoneyKey(Locale locale, Currency currency) {}

    private record DateKey(Locale locale, String pattern) {}

    private Figures() {}

    private static <T> T kept(Map<Object, T> all, Object key, Supplier<T> maker) {
        T known = all.get(key);
        if (known != null) {
            return known;
        }
        if (all.size() >= MOST_KEPT) {
            all.clear();
        }
        T made = maker.get();
        all.put(key, made);
        return made;
    }

    /** {@code 1234.5 | number(2)}: grouped, rounded to so many places, or with those it has. */
    static @Nullable Object number(@Nullable Object value, Filters.Call call) {
        return Values.number(value)
                .<Object>map(number -> {
                    NumberFormat format =
                            copied(kept(NUMBERS, call.locale(), () -> NumberFormat.getInstance(call.locale())));
                    int places = Math.min(call.number("places", Math.max(0, number.scale())), MOST_PLACES);
                    format.setRoundingMode(RoundingMode.HALF_UP);
                    format.setMinimumFractionDigits(places);
                    format.setMaximumFractionDigits(places);
                    return format.format(number);
                })
                .orElse(value);
    }

    /** {@code p.price | money(p.currency)}: with the currency's sign and its usual places. */
    static @Nullable Object money(@Nullable Object value, Filters.Call call) {
        return Values.number(value)
                .<Object>map(amount -> {
                    Currency currency = currency(call);
                    MoneyKey key = new MoneyKey(call.locale(), currency);
                    return copied(kept(NUMBERS, key, () -> moneyFormat(key))).format(amount);
                })
                .orElse(value);
    }

    private static NumberFormat moneyFormat(MoneyKey key) {
        NumberFormat format = NumberFormat.getCurrencyInstance(spoken(key.locale()));
        int places = Math.max(0, key.currency().getDefaultFractionDigits());
        format.setCurrency(key.currency());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static NumberFormat copied(NumberFormat format) {
        if (format.clone() instanceof NumberFormat copy) {
            return copy;
        }
        throw new IllegalStateException("the copy of a format is one");
    }

    private static Currency currency(Filters.Call call) {
        String code = call.text("currency", "");
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw call.refused("money needs a currency of three letters, such as money(\"VND\")");
        }
    }

    /** A language without a country writes money as its largest country does; English as the United States. */
    private static Locale spoken(Locale locale) {
        return switch (locale.getCountry().isEmpty() ? locale.getLanguage() : "") {
            case "en" -> Locale.US;
            case "vi" -> Locale.of("vi", "VN");
            default -> locale;
        };
    }

    /** {@code now | date("d MMMM yyyy")}: moments by the clock of UTC, days as they are; text that is neither stays. */
    static @Nullable Object date(@Nullable Object value, Filters.Call call) {
        if (value == null) {
            return null;
        }
        String pattern = call.text("format", "yyyy-MM-dd");
        TemporalAccessor time = time(value);
        if (time == null) {
            return value;
        }
        if (pattern.length() > LONGEST_FORMAT) {
            throw call.refused("the format of a date has at most " + LONGEST_FORMAT + " characters");
        }
        try {
            DateKey key = new DateKey(call.locale(), pattern);
            return kept(DATES, key, () -> DateTimeFormatter.ofPattern(pattern, call.locale()))
                    .format(time);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw call.refused("cannot write a date as " + pattern);
        }
    }

    private static @Nullable TemporalAccessor time(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        String text = Values.text(value).strip();
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }
}
