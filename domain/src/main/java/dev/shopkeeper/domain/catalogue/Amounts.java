package dev.shopkeeper.domain.catalogue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as programs and people write them. */
final class Amounts {

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final Pattern AROUND = Pattern.compile("^\\D*?(?=[+-]?\\d|[.,]\\d)|\\D*$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,])\\d{3}(\\1\\d{3})*");

    private Amounts() {}

    /** A number as programs write it; empty when it is none. */
    static Optional<BigDecimal> exact(String text) {
        String number = text.strip();
        return number.length() <= LONGEST && PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number))
                : Optional.empty();
    }

    /**
     * A price as people write it, with or without a sign for its currency and marks between thousands: {@code 1.250.000 ₫},
     * {@code $1,250.50}, {@code 12,5}. A single mark before three digits is taken for one between thousands when it is a
     * comma, or when the currency has no smaller unit.
     */
    static Optional<BigDecimal> written(String text, String currency) {
        String number =
                SPACES.matcher(AROUND.matcher(text.strip()).replaceAll("")).replaceAll("");
        int comma = number.lastIndexOf(',');
        int dot = number.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            String thousands = comma < dot ? "," : ".";
            return exact(number.replace(thousands, "").replace(',', '.'));
        }
        if (isGrouped(number, comma, dot, currency)) {
            return exact(number.replace(",", "").replace(".", ""));
        }
        return exact(number.replace(',', '.'));
    }

    private static boolean isGrouped(String number, int comma, int dot, String currency) {
        if (!GROUPED.matcher(number).matches()) {
            return false;
        }
        boolean single = number.indexOf(',') == comma && number.indexOf('.') == dot;
        return !single || comma >= 0 || Currency.getInstance(currency).getDefaultFractionDigits() == 0;
    }
}
