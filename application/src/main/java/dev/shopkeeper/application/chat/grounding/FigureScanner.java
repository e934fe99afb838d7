package dev.shopkeeper.application.chat.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures of a text. Costs in proportion to its length. */
final class FigureScanner {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String FREE = "(?<![\\p{L}\\d]|\\d[.,])";
    private static final String N = Numbers.NUMBER;
    private static final String GAP = "[\\s\\u00a0*_]{0,4}";

    /** One kind of figure: the pattern, and what to make of what it finds. */
    private record Rule(Pattern pattern, Function<Matcher, Optional<Figure>> figure) {}

    private static final List<Rule> RULES = List.of(
            new Rule(DatePatterns.ISO, DatePatterns::iso),
            new Rule(DatePatterns.NUMERIC, DatePatterns::numeric),
            new Rule(DatePatterns.VIETNAMESE, DatePatterns::vietnamese),
            new Rule(DatePatterns.DAY_FIRST, DatePatterns::dayFirst),
            new Rule(DatePatterns.MONTH_FIRST, DatePatterns::monthFirst),
            new Rule(DatePatterns.DAY_AND_MONTH, DatePatterns::dayAndMonth),
            new Rule(
                    pattern("(?:order|đơn hàng|đơn|invoice|hoá đơn|hóa đơn|tracking|vận đơn)"
                            + "(?:\\s+(?:number|no\\.?|code|id|số|mã))?\\s*[:#]?\\s*"
                            + "((?=[\\p{L}\\d-]{0,20}\\d)[\\p{L}\\d][\\p{L}\\d-]{2,30})(?![\\p{L}\\d]|[.,]\\d)"),
                    FigureScanner::code),
            new Rule(pattern("#\\s?((?=[\\p{L}\\d-]{0,20}\\d)[\\p{L}\\d-]{2,30})(?![\\p{L}\\d])"), FigureScanner::code),
            new Rule(
                    pattern("(?<![\\p{L}\\d])((?-i:[A-Z]{2,6})-?\\d{3,}(?:-[\\p{L}\\d]{1,12})*)(?![\\p{L}\\d])"),
                    FigureScanner::unlessMoney),
            new Rule(pattern("(?<![\\p{L}\\d])((?:\\+\\d|0\\d)(?:[ .-]?\\d){7,12})(?!\\d)"), FigureScanner::phone),
            new Rule(pattern(FREE + "(" + N + ")" + GAP + "(?:%|percent|per cent|phần trăm)"), at(Figure.Kind.PERCENT)),
            new Rule(MoneyPatterns.SIGN_FIRST, MoneyPatterns::signFirst),
            new Rule(MoneyPatterns.SPACED, MoneyPatterns::unitLast),
            new Rule(MoneyPatterns.ROUND, MoneyPatterns::round),
            new Rule(MoneyPatterns.UNIT_LAST, MoneyPatterns::unitLast),
            new Rule(DatePatterns.CLOCK, DatePatterns::clock),
            new Rule(DatePatterns.HALF_DAY, DatePatterns::halfDay),
            new Rule(DatePatterns.HOUR, DatePatterns::hour),
            new Rule(
                    pattern(FREE + "(" + N + ")" + GAP + "(?:/\\s?5(?![\\d/.,])|out of (?:5|five)\\b|trên 5(?!\\d)"
                            + "|[- ]?stars?\\b|sao(?!\\p{L})|★|⭐)"),
                    at(Figure.Kind.RATING)),
            new Rule(
                    pattern(
                            "(?:rated|rating(?: of| is|:)?|xếp hạng|được đánh giá|điểm đánh giá|[★⭐])\\s*(?:là |at |: )?"
                                    + "[*_]{0,2}(" + N + ")(?![\\p{L}\\d])(?!\\s*(?:times|reviews|lần|lượt))"),
                    at(Figure.Kind.RATING)),
            new Rule(
                    pattern(FREE + "(" + N + ")" + GAP
                            + "(?:(?:pieces|units|items|pcs|seats|places|of (?:it|them)|more)\\s+)?"
                            + "(?:are |is )?(?:still )?(?:left|in stock|available|remaining)\\b"),
                    at(Figure.Kind.STOCK)),
            new Rule(
                    pattern(FREE + "(" + N + ")" + GAP + "(?:customer )?(?:reviews?|ratings)\\b"),
                    at(Figure.Kind.STOCK)),
            new Rule(
                    pattern(FREE + "(" + N + ")" + GAP + "(?:lượt |bài )?(?:đánh giá|nhận xét)"),
                    at(Figure.Kind.STOCK)),
            new Rule(
                    pattern("(?:còn(?: lại)?(?: khoảng| đúng| chỉ)?|tồn kho:?|số lượng:?|in stock:|stock:|quantity:)"
                            + GAP + "(" + N + ")(?![\\p{L}\\d])(?!\\s*(?:phút|ngày|tuần|tháng|minutes|days))"),
                    at(Figure.Kind.STOCK)),
            new Rule(
                    pattern(
                            "(?:price[sd]?|costs?|giá|only for|tổng(?: cộng)?|total(?: of| is|:)?)\\s*(?:is|are|of|at|from"
                                    + "|just|only|chỉ|là|từ|khoảng|about|:)?\\s*[*_]{0,2}(" + N + ")(?![\\p{L}\\d%])"
                                    + "(?!\\s*(?:times|products|items|sản phẩm|món|loại))"),
                    at(Figure.Kind.MONEY)),
            new Rule(pattern(FREE + "(" + N + ")(?![\\d])"), at(Figure.Kind.NUMBER)));

    private FigureScanner() {}

    /** The figures of a text, in its order; none lies within another. */
    static List<Figure> scan(String text) {
        List<Figure> figures = new ArrayList<>();
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return figures;
        }
        BitSet taken = new BitSet(text.length());
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                rule.figure()
                        .apply(matcher)
                        .filter(figure -> isFree(taken, figure))
                        .ifPresent(figure -> {
                            taken.set(figure.start(), figure.end());
                            figures.add(figure);
                        });
            }
        }
        figures.sort(Comparator.comparingInt(Figure::start));
        return figures;
    }

    private static boolean isFree(BitSet taken, Figure figure) {
        int next = taken.nextSetBit(figure.start());
        return next < 0 || next >= figure.end();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    private static Function<Matcher, Optional<Figure>> at(Figure.Kind kind) {
        return found -> Optional.of(
                new Figure(kind, found.group(), found.start(), found.end(), Numbers.read(found.group(1)), null, ""));
    }

    private static Optional<Figure> code(Matcher found) {
        String code = found.group(1).toUpperCase(Locale.ROOT);
        return Optional.of(code(found, code));
    }

    /** {@code VND380000} is no order number. */
    private static Optional<Figure> unlessMoney(Matcher found) {
        return MoneyPatterns.SIGN_FIRST.matcher(found.group()).matches() ? Optional.empty() : code(found);
    }

    private static Optional<Figure> phone(Matcher found) {
        return Optional.of(code(found, found.group(1).replaceAll("[ .-]", "")));
    }

    private static Figure code(Matcher found, String code) {
        List<BigDecimal> none = List.of();
        return new Figure(Figure.Kind.CODE, found.group(), found.start(), found.end(), none, null, code);
    }
}
