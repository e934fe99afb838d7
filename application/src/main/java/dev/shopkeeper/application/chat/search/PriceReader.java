package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.grounding.WrittenAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the limits of a wish: {@code under 500k}, {@code từ 200 đến 300 nghìn}, {@code at least 4.5 stars}. */
final class PriceReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String END = ")(?:\\s+(?:than|of|is|a|to|giá|là|the))*[\\s:]*$";
    private static final Pattern MOST = Pattern.compile(
            "\\b(?:under|below|less|cheaper|at most|up to|no more|not more|max|maximum|within|budget|dưới|không quá|tối đa|rẻ hơn"
                    + "|ít hơn|nhỏ hơn|ngân sách|thấp hơn|duoi|khong qua|toi da|re hon|ngan sach" + END,
            FLAGS);
    private static final Pattern LEAST = Pattern.compile(
            "\\b(?:over|above|more|at least|from|starting at|min|minimum|higher|trên|hơn|ít nhất|tối thiểu|từ|lớn hơn|cao hơn"
                    + "|đắt hơn|tren|it nhat|toi thieu" + END,
            FLAGS);
    private static final Pattern AROUND =
            Pattern.compile("\\b(?:around|about|roughly|approximately|khoảng|tầm|cỡ|khoang|tam|co" + END, FLAGS);
    private static final Pattern OR_LESS =
            Pattern.compile("^\\s*(?:or (?:less|cheaper|under)|max|trở xuống|đổ lại|tro xuong|do lai)\\b", FLAGS);
    private static final Pattern OR_MORE =
            Pattern.compile("^\\s*(?:or (?:more|higher)|and (?:up|above)|trở lên|đổ lên|tro len)\\b", FLAGS);
    private static final Pattern LINK = Pattern.compile("\\s*(?:and|to|-|–|—|đến|tới|và|den|toi|va)\\s*", FLAGS);
    private static final Pattern RANGE =
            Pattern.compile("\\b(?:between|from|từ|giữa|khoảng|tầm|tu|giua|khoang|tam)\\s*$", FLAGS);
    private static final Pattern UNIT = Pattern.compile("^\\s?\\p{L}", FLAGS);
    private static final int NEAR = 28;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal SPREAD = new BigDecimal("0.25");

    private final String text;
    private final @Nullable String shopCurrency;
    private final List<int[]> spans = new ArrayList<>();
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private @Nullable String currency;
    private double stars;

    /**
     * Reads a text.
     *
     * @param shopCurrency of the catalogue's prices; null when there are none
     */
    PriceReader(String text, @Nullable String shopCurrency) {
        this.text = text;
        this.shopCurrency = shopCurrency;
        List<WrittenAmount> amounts = WrittenAmount.in(text);
        for (int i = 0; i < amounts.size(); i++) {
            boolean last = i + 1 == amounts.size();
            if (!last && isRange(amounts.get(i), amounts.get(i + 1))) {
                range(amounts.get(i), amounts.get(i + 1));
                i++;
            } else {
                single(amounts.get(i));
            }
        }
    }

    ProductWish limit(ProductWish wish) {
        ProductWish priced = wish.priced(least, most, currency);
        return stars > 0 ? priced.rated(stars) : priced;
    }

    /** The text without the limits, blanks in their places. */
    String rest() {
        StringBuilder rest = new StringBuilder(text);
        for (int[] span : spans) {
            for (int i = span[0]; i < span[1]; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    private boolean isRange(WrittenAmount first, WrittenAmount second) {
        boolean linked =
                LINK.matcher(text.substring(first.end(), second.start())).matches();
        boolean money = second.of() == WrittenAmount.Of.MONEY || first.of() == WrittenAmount.Of.MONEY;
        boolean announced = RANGE.matcher(before(first)).find()
                && second.of() == WrittenAmount.Of.ANYTHING
                && !UNIT.matcher(text.substring(second.end())).find();
        return linked && first.of() != WrittenAmount.Of.STARS && (money || announced);
    }

    private void range(WrittenAmount first, WrittenAmount second) {
        BigDecimal high = scaled(second);
        BigDecimal low = first.value();
        if (low.compareTo(THOUSAND) < 0 && low.multiply(THOUSAND).compareTo(high) < 0) {
            low = low.multiply(high.compareTo(MILLION) > 0 && low.compareTo(TEN) < 0 ? MILLION : THOUSAND);
        }
        least = low.min(high);
        most = low.max(high);
        currency = second.currency() == null ? first.currency() : second.currency();
        span(first);
        span(second);
    }

    private void single(WrittenAmount amount) {
        String before = before(amount);
        String behind = text.substring(amount.end(), Math.min(text.length(), amount.end() + NEAR));
        if (amount.of() == WrittenAmount.Of.STARS) {
            stars = amount.value().doubleValue();
            span(amount);
            return;
        }
        boolean money = amount.of() == WrittenAmount.Of.MONEY;
        boolean upper = MOST.matcher(before).find() || OR_LESS.matcher(behind).find();
        boolean lower = LEAST.matcher(before).find() || OR_MORE.matcher(behind).find();
        boolean around = AROUND.matcher(before).find();
        boolean closed =
                OR_LESS.matcher(behind).find() || OR_MORE.matcher(behind).find();
        boolean ofSomething = !closed && UNIT.matcher(behind).find();
        boolean limits = upper || lower || around;
        if (!money && (ofSomething || !limits)) {
            return;
        }
        BigDecimal value = scaled(amount);
        currency = amount.currency();
        if (upper) {
            most = value;
        } else if (lower) {
            least = value;
        } else if (around) {
            least = value.subtract(value.multiply(SPREAD));
            most = value.add(value.multiply(SPREAD));
        } else {
            most = value;
        }
        span(amount);
    }

    /** {@code under 300} means 300,000 where nothing costs less than a thousand. */
    private BigDecimal scaled(WrittenAmount amount) {
        boolean noCents =
                shopCurrency != null && Currency.getInstance(shopCurrency).getDefaultFractionDigits() == 0;
        boolean bare = amount.currency() == null || amount.currency().equals(shopCurrency);
        return noCents && bare && amount.value().compareTo(THOUSAND) < 0
                ? amount.value().multiply(THOUSAND)
                : amount.value();
    }

    private String before(WrittenAmount amount) {
        return text.substring(Math.max(0, amount.start() - NEAR), amount.start());
    }

    /** The amount, and the words that say what it limits. */
    private void span(WrittenAmount amount) {
        String before = before(amount);
        int start = amount.start();
        for (Pattern pattern : List.of(MOST, LEAST, AROUND, RANGE)) {
            var matcher = pattern.matcher(before);
            if (matcher.find()) {
                start = Math.min(start, amount.start() - (before.length() - matcher.start()));
            }
        }
        spans.add(new int[] {start, amount.end()});
    }
}
