package dev.shopkeeper.application.chat.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs.
 *
 * @param input  US dollars for a million tokens read
 * @param output US dollars for a million tokens written, thoughts included
 * @param from   the first day this holds, in UTC; null means since ever
 */
public record ModelPrice(
        String model,
        BigDecimal input,
        BigDecimal output,
        @Nullable LocalDate from) {

    public ModelPrice {
        if (model.isBlank() || input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("a price is of a model and not below 0");
        }
    }
}
