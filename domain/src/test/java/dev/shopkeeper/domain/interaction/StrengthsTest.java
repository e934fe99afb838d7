package dev.shopkeeper.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthsTest {

    @ParameterizedTest
    @CsvSource({"view,1", "click,2", "select,2", "wishlist,3", "cart,4", "booking,5", "purchase,5", "recommend,0"})
    void areAsTheContractSays(String type, double strength) {
        assertThat(Strengths.defaults().of(InteractionType.named(type))).isEqualTo(strength);
    }

    @Test
    void takeARatingAtItsWord() {
        Interaction rated = Interaction.reported(
                new CustomerId("anna"),
                "u-1",
                new Report("p", InteractionType.RATE, 0.5, null, null, null),
                Instant.parse("2026-11-22T08:15:30Z"));
        assertThat(Strengths.defaults().of(rated)).isEqualTo(0.5);
    }

    @Test
    void canBeSet() {
        Strengths strengths = new Strengths(Map.of(InteractionType.VIEW, 0.25));
        assertThat(strengths.of(InteractionType.VIEW)).isEqualTo(0.25);
        assertThat(strengths.of(InteractionType.CART)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1_001, Double.NaN})
    void areNumbersThatMakeSense(double strength) {
        assertThatThrownBy(() -> new Strengths(Map.of(InteractionType.VIEW, strength)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverMakeAnExposureATaste() {
        assertThatThrownBy(() -> new Strengths(Map.of(InteractionType.RECOMMEND, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
