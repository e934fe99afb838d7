package dev.shopkeeper.application.chat.grounding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times of day as people write them. */
final class DatePatterns {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int SHORT = 3;
    private static final int MOST_MONTHS = 12;
    private static final int MOST_DAYS = 31;
    private static final int CENTURY = 2_000;
    private static final int MINUTES = 60;

    static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/])");
    static final Pattern DAY_AND_MONTH =
            Pattern.compile("(?:ngày|hôm|mùng|date|on)\\s+(\\d{1,2})[/-](\\d{1,2})(?![\\d/])", FLAGS);
    static final Pattern VIETNAMESE = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:[\\s,]{1,3}(?:năm\\s+)?(\\d{4}))?(?!\\d)", FLAGS);
    static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH + "(?![\\p{L}])(?:,?\\s+(\\d{4})(?!\\d))?",
            FLAGS);
    static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:\\p{L}])(?:,?\\s+(\\d{4})(?!\\d))?", FLAGS);
    static final Pattern CLOCK =
            Pattern.compile("(?<![\\d:.,])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])(?:\\s?([ap])\\.?m\\b)?", FLAGS);
    static final Pattern HALF_DAY = Pattern.compile("(?<![\\d:.,])(1[0-2]|[1-9])\\s?([ap])\\.?m\\b", FLAGS);
    static final Pattern HOUR = Pattern.compile(
            "(?<![\\d:.,\\p{L}])([01]?\\d|2[0-4])\\s?(?:h|giờ)(?:\\s?([0-5]\\d))?(?![\\d\\p{L}])", FLAGS);

    private DatePatterns() {}

    static Optional<Figure> iso(Matcher found) {
        return date(found, found.group(1), found.group(2), found.group(3), false);
    }

    static Optional<Figure> numeric(Matcher found) {
        return date(found, found.group(4), found.group(3), found.group(1), true);
    }

    static Optional<Figure> dayAndMonth(Matcher found) {
        return date(found, null, found.group(2), found.group(1), true);
    }

    static Optional<Figure> vietnamese(Matcher found) {
        return date(found, found.group(3), found.group(2), found.group(1), false);
    }

    static Optional<Figure> dayFirst(Matcher found) {
        return date(found, found.group(3), month(found.group(2)), found.group(1), false);
    }

    static Optional<Figure> monthFirst(Matcher found) {
        return date(found, found.group(3), month(found.group(1)), found.group(2), false);
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.indexOf(name.substring(0, SHORT).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<Figure> date(
            Matcher found, @Nullable String year, String month, String day, boolean eitherWay) {
        String first = code(year, Integer.parseInt(month), Integer.parseInt(day));
        String second = eitherWay ? code(year, Integer.parseInt(day), Integer.parseInt(month)) : "";
        String code = (first + " " + second).strip();
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Figure(Figure.Kind.DATE, found.group(), found.start(), found.end(), List.of(), null, code));
    }

    private static String code(@Nullable String year, int month, int day) {
        if (month < 1 || month > MOST_MONTHS || day < 1 || day > MOST_DAYS) {
            return "";
        }
        String monthAndDay = "%02d-%02d".formatted(month, day);
        if (year == null) {
            return monthAndDay;
        }
        int number = Integer.parseInt(year);
        return (number < 100 ? CENTURY + number : number) + "-" + monthAndDay;
    }

    static Optional<Figure> clock(Matcher found) {
        return time(found, found.group(1), found.group(2), found.group(3));
    }

    static Optional<Figure> halfDay(Matcher found) {
        return time(found, found.group(1), null, found.group(2));
    }

    static Optional<Figure> hour(Matcher found) {
        return time(found, found.group(1), found.group(2), null);
    }

    private static Optional<Figure> time(Matcher found, String hour, @Nullable String minute, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        if (half != null) {
            hours = hours % MOST_MONTHS + (half.equalsIgnoreCase("p") ? MOST_MONTHS : 0);
        }
        int minutes = hours * MINUTES + (minute == null ? 0 : Integer.parseInt(minute));
        List<BigDecimal> values = List.of(BigDecimal.valueOf(minutes));
        return Optional.of(new Figure(Figure.Kind.TIME, found.group(), found.start(), found.end(), values, null, hour));
    }
}
