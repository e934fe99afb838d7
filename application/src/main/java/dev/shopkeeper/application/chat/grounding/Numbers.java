package dev.shopkeeper.application.chat.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a written number may mean. */
final class Numbers {

    /** Digits, grouped or not, with or without a fraction. */
    static final String NUMBER =
            "(?:\\d{1,3}(?:[.,'’\\u00a0\\u202f]\\d{3}){1,6}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,15}(?:[.,]\\d{1,6})?)";

    /** Words and letters that stand for noughts. */
    static final String MULTIPLIER =
            "(?:k|nghìn|ngàn|nghin|ngan|thousand|triệu|trieu|tr|millions?|mil|củ|tỷ|tỉ|billions?|bn)";

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern MARKS = Pattern.compile("['’\\u00a0\\u202f ]");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private Numbers() {}

    /** The meanings of a number as it is written, most likely first. */
    static List<BigDecimal> read(String written) {
        String text = MARKS.matcher(written).replaceAll("");
        int comma = text.lastIndexOf(',');
        int dot = text.lastIndexOf('.');
        if (comma < 0 && dot < 0) {
            return List.of(new BigDecimal(text));
        }
        if (comma >= 0 && dot >= 0) {
            String grouping = comma < dot ? "," : ".";
            return List.of(decimal(text.replace(grouping, "")));
        }
        List<BigDecimal> meanings = new ArrayList<>(2);
        if (GROUPED.matcher(text).matches()) {
            meanings.add(new BigDecimal(text.replace(",", "").replace(".", "")));
        }
        if (text.indexOf(',') == comma && text.indexOf('.') == dot) {
            meanings.add(decimal(text));
        }
        return meanings.isEmpty() ? List.of(new BigDecimal(text.replaceAll("[.,]", ""))) : meanings;
    }

    private static BigDecimal decimal(String text) {
        String number = text.replace(',', '.');
        int last = number.lastIndexOf('.');
        return new BigDecimal(number.substring(0, last).replace(".", "") + number.substring(last));
    }

    /** How much a word for noughts makes of one; one when there is none. */
    static BigDecimal times(@Nullable String multiplier) {
        if (multiplier == null) {
            return BigDecimal.ONE;
        }
        return switch (multiplier.toLowerCase(Locale.ROOT)) {
            case "k", "nghìn", "ngàn", "nghin", "ngan", "thousand" -> THOUSAND;
            case "triệu", "trieu", "tr", "million", "millions", "mil", "củ" -> MILLION;
            case "tỷ", "tỉ", "billion", "billions", "bn" -> BILLION;
            default -> BigDecimal.ONE;
        };
    }
}
