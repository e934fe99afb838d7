package dev.shopkeeper.application.chat.grounding;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people write them. */
final class MoneyPatterns {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOT_INSIDE = "(?<![\\p{L}\\d]|\\d[.,])";
    private static final String GAP = "[\\s\\u00a0\\u202f*_]{0,4}";
    private static final String SIGN = "US\\$|\\$|€|£|¥|₫|VNĐ|VND|(?-i:[A-Z]{3})|đ";
    private static final String UNIT =
            "US dollars?|dollars?|bucks|US\\$|\\$|đô la|đô|đồng|dong|VNĐ|VND|₫|đ|€|euros?|£|pounds?"
                    + "|¥|yen|baht|cents?|(?-i:[A-Z]{3})";
    private static final String REST = "(?:\\s?(rưỡi|ruoi)|\\s?(\\d{1,3})(?:\\s?(?:k|nghìn|ngàn|nghin|ngan))?)?";
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** {@code $10.00}, {@code VND 380,000}, {@code $1.2 million}. */
    static final Pattern SIGN_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])(" + SIGN + ")" + GAP + "(" + Numbers.NUMBER + ")(?:" + GAP + "(" + Numbers.MULTIPLIER
                    + "))?(?![\\p{L}\\d])",
            FLAGS);

    /** {@code 1 250 000 đ}. */
    static final Pattern SPACED =
            Pattern.compile(NOT_INSIDE + "(\\d{1,3}(?: \\d{3}){1,4})" + GAP + "(" + UNIT + ")(?![\\p{L}\\d])", FLAGS);

    /** {@code 250k}, {@code 1,2 triệu đồng}, {@code 1tr2}, {@code 1 triệu rưỡi}. */
    static final Pattern ROUND = Pattern.compile(
            NOT_INSIDE + "(" + Numbers.NUMBER + ")[\\s\\u00a0*_]{0,2}(" + Numbers.MULTIPLIER + ")" + REST
                    + "(?![\\p{L}\\d])(?:" + GAP + "(" + UNIT + ")(?![\\p{L}\\d]))?",
            FLAGS);

    /** {@code 380.000 đ}, {@code 10 dollars}. */
    static final Pattern UNIT_LAST =
            Pattern.compile(NOT_INSIDE + "(" + Numbers.NUMBER + ")" + GAP + "(" + UNIT + ")(?![\\p{L}\\d])", FLAGS);

    private MoneyPatterns() {}

    static Optional<Figure> signFirst(Matcher found) {
        String currency = currency(found.group(1));
        return currency == null
                ? Optional.empty()
                : Optional.of(money(found, Numbers.read(found.group(2)), Numbers.times(found.group(3)), currency));
    }

    static Optional<Figure> unitLast(Matcher found) {
        String currency = currency(found.group(2));
        return currency == null
                ? Optional.empty()
                : Optional.of(money(found, Numbers.read(found.group(1)), cents(found.group(2)), currency));
    }

    static Optional<Figure> round(Matcher found) {
        BigDecimal times = Numbers.times(found.group(2));
        BigDecimal more = BigDecimal.ZERO;
        if (found.group(3) != null) {
            more = times.divide(BigDecimal.TWO);
        } else if (found.group(4) != null) {
            String digits = found.group(4);
            more = new BigDecimal(digits).multiply(times).movePointLeft(digits.length());
        }
        BigDecimal extra = more;
        List<BigDecimal> values = Numbers.read(found.group(1)).stream()
                .map(value -> value.multiply(times).add(extra))
                .toList();
        String unit = found.group(5);
        return Optional.of(money(found, values, BigDecimal.ONE, unit == null ? null : currency(unit)));
    }

    private static Figure money(Matcher found, List<BigDecimal> values, BigDecimal times, @Nullable String currency) {
        return new Figure(
                Figure.Kind.MONEY,
                found.group(),
                found.start(),
                found.end(),
                values.stream().map(value -> value.multiply(times)).toList(),
                currency,
                "");
    }

    private static BigDecimal cents(String unit) {
        return unit.toLowerCase(Locale.ROOT).startsWith("cent") ? CENT : BigDecimal.ONE;
    }

    /** The currency a sign or word stands for; null when it stands for none. */
    private static @Nullable String currency(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "$", "us$", "dollar", "dollars", "us dollar", "us dollars", "bucks", "đô", "đô la", "cent", "cents" ->
                "USD";
            case "₫", "đ", "đồng", "dong", "vnđ", "vnd" -> "VND";
            case "€", "euro", "euros" -> "EUR";
            case "£", "pound", "pounds" -> "GBP";
            case "¥", "yen" -> "JPY";
            case "baht" -> "THB";
            default -> CODES.contains(unit) ? unit : null;
        };
    }
}
