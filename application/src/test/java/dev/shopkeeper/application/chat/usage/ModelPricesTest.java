package dev.shopkeeper.application.chat.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.TokenUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelPricesTest {

    private static final TokenUsage MILLION = new TokenUsage(1_000_000, 1_000_000);
    private static final LocalDate THIS_YEAR = LocalDate.parse("2026-12-31");

    private final ModelPrices prices = new ModelPrices(List.of(
            new ModelPrice("gemini-3.8-flash", new BigDecimal("1.50"), new BigDecimal("7.50"), THIS_YEAR.plusDays(1)),
            new ModelPrice("gemini-3.8-flash", new BigDecimal("0.75"), new BigDecimal("3.75"), null)));

    @Test
    void costsWhatItDoesOnTheDay() {
        assertThat(prices.cost("gemini-3.8-flash", MILLION, THIS_YEAR))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("4.50"));
        assertThat(prices.cost("gemini-3.8-flash", MILLION, THIS_YEAR.plusDays(1)))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("9.00"));
        assertThat(prices.cost("gemini-3.8-flash", new TokenUsage(1, 1), THIS_YEAR))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("0.0000045"));
    }

    @Test
    void knowsEditionsAndNoOtherModels() {
        assertThat(prices.cost("gemini-3.8-flash-001", MILLION, THIS_YEAR)).isPresent();
        assertThat(prices.cost("gemini-3.8-flash-lite", MILLION, THIS_YEAR)).isEmpty();
        assertThat(prices.cost("gemini-3.8", MILLION, THIS_YEAR)).isEmpty();
    }
}
