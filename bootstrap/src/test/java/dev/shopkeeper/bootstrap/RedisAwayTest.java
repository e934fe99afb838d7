package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisAwayTest {

    @Test
    void startsAndLivesWithoutRedis() throws IOException {
        try (RunningShopkeeper shopkeeper =
                RunningShopkeeper.start(Map.of("REDIS_URI", "redis://127.0.0.1:" + portOfNobody()))) {
            Answer readiness = shopkeeper.api().get("/health/readiness");

            assertThat(readiness.status()).isEqualTo(200);
            assertThat(readiness.text("status")).isEqualTo("degraded");
            assertThat(readiness.text("dependencies.redis.status")).isEqualTo("down");
            assertThat(readiness.text("dependencies.mongodb.status")).isEqualTo("up");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void failsCommandsAtOnceWhileRedisIsAway() throws IOException {
        try (RunningShopkeeper shopkeeper =
                RunningShopkeeper.start(Map.of("REDIS_URI", "redis://127.0.0.1:" + portOfNobody()))) {
            StatefulRedisConnection<String, String> connection = shopkeeper.bean(StatefulRedisConnection.class);
            assertThatThrownBy(() -> connection.sync().get("a")).isInstanceOf(RedisException.class);

            long begun = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                assertThatThrownBy(() -> connection.sync().get("a")).isInstanceOf(RedisException.class);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            assertThat(connection.isOpen()).isFalse();
        }
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
