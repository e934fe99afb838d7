package dev.shopkeeper.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.account.LoginLimit;
import dev.shopkeeper.application.account.LoginThrottle;
import dev.shopkeeper.application.account.LoginThrottleContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.failure.LimitReached;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisLoginThrottleTest extends LoginThrottleContract {

    private static final Instant MINUTE = Instant.parse("2026-11-22T08:00:00Z");

    @SuppressWarnings("unchecked")
    private final StatefulRedisConnection<String, String> redis =
            RunningShopkeeper.shared().bean(StatefulRedisConnection.class);

    @Override
    protected LoginThrottle throttle(int perMinute) {
        return new RedisLoginThrottle(redis, new LoginLimit(perMinute), InstantSource.fixed(MINUTE));
    }

    @Test
    void countsForAllNodesTogether() {
        String key = "name:" + System.nanoTime();
        throttle(1).take(List.of(key));

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> throttle(1).take(List.of(key)));
    }

    @Test
    void keepsNoNameInRedis() {
        throttle(1).take(List.of("name:somebody@mail.example"));

        assertThat(redis.sync().keys("login:*")).isNotEmpty().allSatisfy(key -> assertThat(key)
                .doesNotContain("somebody"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void staysShutWhenRedisIsAway() {
        StatefulRedisConnection<String, String> away = (StatefulRedisConnection<String, String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StatefulRedisConnection.class}, (self, method, args) -> {
                    throw new RedisConnectionException("away");
                });
        LoginThrottle throttle = new RedisLoginThrottle(away, new LoginLimit(2), InstantSource.fixed(MINUTE));
        throttle.take(List.of("name:a"));
        throttle.giveBack(List.of("name:a"));
        throttle.take(List.of("name:a"));
        throttle.take(List.of("name:a"));

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> throttle.take(List.of("name:a")));
    }
}
