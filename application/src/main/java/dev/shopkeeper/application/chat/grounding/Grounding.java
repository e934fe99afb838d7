package dev.shopkeeper.application.chat.grounding;

import dev.shopkeeper.application.chat.grounding.Evidence.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks whether the figures of an answer are founded in evidence. */
public final class Grounding {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int NEAR = 40;
    private static final int BEHIND = 24;
    private static final int MOST_STATED = 20;
    private static final BigDecimal ROUGHLY = new BigDecimal("0.05");
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1_900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2_100);
    private static final BigDecimal HALF_DAY = BigDecimal.valueOf(720);
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final int MANY = 20;

    private static final Pattern LIMIT = Pattern.compile(
            "\\b(?:under|below|over|above|less|more|up to|at most|at least|max(?:imum)?|min(?:imum)?|budget|cheaper"
                    + "|between|from|to|and|within|no|not|none|nothing|dưới|trên|không|quá|đa|thiểu|ngân sách|hơn|từ|đến|tới|tầm"
                    + "|khoảng|around|about)\\b[^.!?\\n]{0,24}$",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ABOUT = Pattern.compile(
            "(?:\\b(?:about|around|roughly|nearly|almost|khoảng|tầm|gần|xấp xỉ|hơn)|[~≈])[\\s*_]{0,4}$",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIFFERENCE = Pattern.compile(
            "\\b(?:cheaper|less|more|difference|save|rẻ hơn|đắt hơn|chênh|tiết kiệm|kém|hơn)\\b",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TOTAL = Pattern.compile(
            "\\b(?:total|altogether|in all|together|tổng|cộng|tất cả|cả)\\b", FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CENTS = Pattern.compile("\\d+[.,]\\d{2}");

    /** The figures of an answer that evidence does not bear out, as they are written; empty when all is well. */
    public List<String> unfounded(String answer, Evidence evidence) {
        String text = Cleaning.of(answer);
        List<Amount> stated = new ArrayList<>();
        return FigureScanner.scan(text).stream()
                .filter(figure -> !isFounded(figure, text, evidence, stated))
                .map(figure -> figure.text().strip())
                .distinct()
                .toList();
    }

    /**
     * Whether one figure of a text is founded.
     *
     * @param stated the amounts that the answer has rightly named so far; this one is added
     */
    static boolean isFounded(Figure figure, String text, Evidence evidence, List<Amount> stated) {
        return switch (figure.kind()) {
            case DATE -> isKnownDate(figure, evidence);
            case TIME -> figure.values().stream().anyMatch(time -> isKnownTime(time, evidence));
            case CODE ->
                evidence.hasCode(figure.code())
                        || (figure.code().chars().allMatch(Character::isDigit)
                                && evidence.has(Figure.Kind.NUMBER, new BigDecimal(figure.code())));
            case PERCENT -> has(figure, evidence, Figure.Kind.PERCENT);
            case RATING -> figure.values().stream().anyMatch(evidence::hasRating);
            case STOCK -> has(figure, evidence, Figure.Kind.STOCK);
            case MONEY -> isKnownMoney(figure, text, evidence, stated);
            case NUMBER ->
                isHarmless(figure)
                        || has(figure, evidence, Figure.Kind.NUMBER)
                        || has(figure, evidence, Figure.Kind.STOCK)
                        || has(figure, evidence, Figure.Kind.RATING)
                        || amounts(figure).stream().anyMatch(evidence::hasAmount);
        };
    }

    private static boolean has(Figure figure, Evidence evidence, Figure.Kind kind) {
        return figure.values().stream().anyMatch(value -> evidence.has(kind, value));
    }

    private static boolean isKnownDate(Figure figure, Evidence evidence) {
        for (String code : figure.code().split(" ", -1)) {
            boolean hasYear = code.length() > "11-22".length();
            if (evidence.hasCode(code) || (!hasYear && evidence.hasCodeEnding("-" + code))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnownTime(BigDecimal minutes, Evidence evidence) {
        return evidence.has(Figure.Kind.TIME, minutes)
                || evidence.has(Figure.Kind.TIME, minutes.add(HALF_DAY))
                || evidence.has(Figure.Kind.TIME, minutes.subtract(HALF_DAY))
                || (minutes.remainder(HOUR).signum() == 0
                        && evidence.has(Figure.Kind.NUMBER, minutes.divideToIntegralValue(HOUR)));
    }

    /** Small numbers count, order and belong to names; four digits may be a year. What looks like a price is neither. */
    private static boolean isHarmless(Figure figure) {
        if (CENTS.matcher(figure.text()).matches()) {
            return false;
        }
        BigDecimal value = figure.values().getFirst();
        boolean year = figure.text().length() == "2026".length()
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0;
        return year || value.compareTo(LARGE) < 0;
    }

    private static List<Amount> amounts(Figure figure) {
        return figure.values().stream()
                .map(value -> new Amount(value, figure.currency()))
                .toList();
    }

    private static boolean isKnownMoney(Figure figure, String text, Evidence evidence, List<Amount> stated) {
        String before = text.substring(Math.max(0, figure.start() - NEAR), figure.start());
        String behind = text.substring(figure.end(), Math.min(text.length(), figure.end() + BEHIND));
        boolean limit = LIMIT.matcher(before).find();
        boolean about = ABOUT.matcher(before).find();
        boolean difference = DIFFERENCE.matcher(before + " " + behind).find();
        boolean total = TOTAL.matcher(before + " " + behind).find();
        for (Amount amount : amounts(figure)) {
            if (evidence.hasAmount(amount)) {
                if (stated.size() < MOST_STATED && !stated.contains(amount)) {
                    stated.add(amount);
                }
                return true;
            }
            if ((limit && evidence.wasSaid(amount))
                    || (about && evidence.hasAmountAbout(amount, ROUGHLY))
                    || (difference && isDifference(amount, stated))
                    || (total && isTotal(amount, stated))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDifference(Amount amount, List<Amount> stated) {
        return stated.stream().anyMatch(a -> stated.stream()
                .anyMatch(b -> new Amount(a.value().subtract(b.value()), a.currency()).agrees(amount)));
    }

    private static boolean isTotal(Amount amount, List<Amount> stated) {
        BigDecimal all = stated.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.compareTo(amount.value()) == 0
                || stated.stream()
                        .filter(amount::isComparable)
                        .anyMatch(one -> isSumOfTwo(amount, one, stated) || isMultiple(amount, one));
    }

    private static boolean isSumOfTwo(Amount amount, Amount one, List<Amount> stated) {
        return stated.stream().anyMatch(other -> one.value().add(other.value()).compareTo(amount.value()) == 0);
    }

    private static boolean isMultiple(Amount amount, Amount one) {
        if (one.value().signum() <= 0) {
            return false;
        }
        BigDecimal[] parts = amount.value().divideAndRemainder(one.value());
        return parts[1].signum() == 0 && parts[0].compareTo(BigDecimal.valueOf(MANY)) <= 0;
    }
}
