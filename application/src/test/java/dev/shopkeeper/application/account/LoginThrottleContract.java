package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every count of tries to sign in must do. */
public abstract class LoginThrottleContract {

    private final String name = "name:" + UUID.randomUUID();
    private final String address = "address:" + UUID.randomUUID();

    /** A throttle with this limit, at the beginning of a minute that stands still. */
    protected abstract LoginThrottle throttle(int perMinute);

    @Test
    void refusesAfterTheLimitAndSaysHowLongToWait() {
        LoginThrottle throttle = throttle(3);
        for (int i = 0; i < 3; i++) {
            throttle.take(List.of(name, address));
        }

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> throttle.take(List.of(name, "address:other-" + address)))
                .satisfies(e -> assertThat(e.retryAfter()).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1)));
        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> throttle.take(List.of("name:other-" + name, address)));
        throttle.take(List.of("name:other-" + name, "address:other-" + address));
    }

    @Test
    void countsNothingForARefusedTry() {
        LoginThrottle throttle = throttle(1);
        throttle.take(List.of(name, address));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(LimitReached.class)
                    .isThrownBy(() -> throttle.take(List.of("name:fresh-" + name, address)));
        }

        throttle.take(List.of("name:fresh-" + name));
    }

    @Test
    void givesBackWhatWasTaken() {
        LoginThrottle throttle = throttle(2);
        for (int i = 0; i < 10; i++) {
            throttle.take(List.of(name, address));
            throttle.giveBack(List.of(name, address));
        }
        throttle.take(List.of(name, address));
        throttle.take(List.of(name, address));

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> throttle.take(List.of(name)));
    }
}
