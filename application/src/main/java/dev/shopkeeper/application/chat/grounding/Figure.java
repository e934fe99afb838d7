package dev.shopkeeper.application.chat.grounding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a text.
 *
 * @param text     as it is written
 * @param start    where it begins
 * @param end      behind its last character
 * @param values   what it may mean: {@code 1.250} is a thousand and more, or a little over one
 * @param currency of an amount, by ISO 4217; null where none is named
 * @param code     a date as {@code 2026-11-22} or {@code 11-22}, another reading of it behind a space; an order number in
 *                 capitals; empty for the rest
 */
record Figure(
        Kind kind,
        String text,
        int start,
        int end,
        List<BigDecimal> values,
        @Nullable String currency,
        String code) {

    enum Kind {
        DATE,
        TIME,
        CODE,
        MONEY,
        PERCENT,
        RATING,
        STOCK,
        NUMBER
    }

    Figure {
        values = values.stream().map(Figure::plain).distinct().toList();
    }

    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
