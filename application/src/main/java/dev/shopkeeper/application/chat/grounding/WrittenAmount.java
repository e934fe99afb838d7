package dev.shopkeeper.application.chat.grounding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody wrote in a text, with what it is of.
 *
 * @param value    what it most likely means
 * @param currency by ISO 4217; null where none is named
 * @param start    where it begins in the text
 * @param end      behind its last character
 */
public record WrittenAmount(
        Of of, BigDecimal value, @Nullable String currency, int start, int end) {

    /** What a number is of. */
    public enum Of {
        MONEY,
        STARS,
        ANYTHING
    }

    /** Those of a text, in its order; dates, times, percentages and order numbers are none. */
    public static List<WrittenAmount> in(String text) {
        return FigureScanner.scan(text).stream()
                .filter(figure -> !figure.values().isEmpty())
                .flatMap(figure -> switch (figure.kind()) {
                    case MONEY -> List.of(of(Of.MONEY, figure)).stream();
                    case RATING -> List.of(of(Of.STARS, figure)).stream();
                    case NUMBER, STOCK -> List.of(of(Of.ANYTHING, figure)).stream();
                    case DATE, TIME, CODE, PERCENT -> List.<WrittenAmount>of().stream();
                })
                .toList();
    }

    private static WrittenAmount of(Of of, Figure figure) {
        return new WrittenAmount(of, figure.values().getFirst(), figure.currency(), figure.start(), figure.end());
    }
}
