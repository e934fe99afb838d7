package dev.shopkeeper.domain.notification.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final BackOff POLICY =
            new BackOff(Duration.ofSeconds(4), Duration.ofMinutes(1), Duration.ofHours(1));

    @Test
    void comesBackWithinFiveSecondsTheFirstTime() {
        assertThat(BackOff.DEFAULT.next(1, NOW, NOW, 1))
                .hasValueSatisfying(at -> assertThat(at).isBefore(NOW.plusSeconds(5)));
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        assertThat(POLICY.next(1, NOW, NOW, 1)).contains(NOW.plusSeconds(4));
        assertThat(POLICY.next(2, NOW, NOW, 1)).contains(NOW.plusSeconds(8));
        assertThat(POLICY.next(3, NOW, NOW, 1)).contains(NOW.plusSeconds(16));
        assertThat(POLICY.next(1_000, NOW, NOW, 1)).contains(NOW.plusSeconds(60));
    }

    @Test
    void spreadsThoseThatArePutOffTogether() {
        assertThat(POLICY.next(1, NOW, NOW, 0)).contains(NOW.plusSeconds(2));
        assertThat(POLICY.next(1, NOW, NOW, 0.5)).contains(NOW.plusSeconds(3));
    }

    @Test
    void givesUpWhenThereIsNoPointAnyMore() {
        Instant late = NOW.plus(Duration.ofHours(1)).minusSeconds(3);

        assertThat(POLICY.next(1, NOW, late, 0)).isPresent();
        assertThat(POLICY.next(1, NOW, late, 1)).isEmpty();
    }
}
