package dev.shopkeeper.bootstrap;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.metrics.MicrometerCommandLatencyRecorder;
import io.lettuce.core.metrics.MicrometerOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The way to Redis. It may be away at any time, the start included: commands then fail at once, and the connection comes
 * back by itself.
 */
@Factory
final class RedisWiring {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration COMMAND = Duration.ofSeconds(2);

    @Singleton
    @Bean(preDestroy = "shutdown")
    ClientResources redisResources(MeterRegistry registry) {
        return ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .commandLatencyRecorder(new MicrometerCommandLatencyRecorder(
                        registry, MicrometerOptions.builder().histogram(false).build()))
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(20), Duration.ofSeconds(2), 2, TimeUnit.MILLISECONDS))
                .build();
    }

    @Singleton
    @Bean(preDestroy = "shutdown")
    RedisClient redisClient(ClientResources resources, Upstreams upstreams) {
        RedisURI address = RedisURI.create(upstreams.redisUri());
        address.setTimeout(COMMAND);
        RedisClient client = RedisClient.create(resources, address);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(true)
                        .build())
                .build());
        return client;
    }

    @Singleton
    @Bean(preDestroy = "close")
    StatefulRedisConnection<String, String> redisConnection(RedisClient client) {
        return LazyRedisConnection.to(client::connect);
    }
}
