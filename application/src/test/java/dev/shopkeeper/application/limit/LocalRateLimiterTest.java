package dev.shopkeeper.application.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class LocalRateLimiterTest extends RateLimiterContract {

    private final LocalRateLimiter limiter = new LocalRateLimiter(InstantSource.system());

    @Override
    protected RateLimiter limiter() {
        return limiter;
    }

    @Test
    void forgetsKeysWhoseWindowHasEnded() {
        Instant[] now = {Instant.parse("2026-11-22T08:15:30Z")};
        LocalRateLimiter counting = new LocalRateLimiter(() -> now[0]);
        for (int i = 0; i < 1000; i++) {
            counting.take("key:" + i, RateLimit.perMinute(1));
        }
        now[0] = now[0].plus(Duration.ofMinutes(2));
        counting.take("another", RateLimit.perMinute(1));
        assertThat(counting.size()).isEqualTo(1);
    }

    @Test
    void refusesWithTheTimeToWait() {
        Standing over = Standing.after(2, RateLimit.perMinute(1), Duration.ofSeconds(7));
        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> over.orRefuse("slow down"))
                .satisfies(limit -> assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }
}
