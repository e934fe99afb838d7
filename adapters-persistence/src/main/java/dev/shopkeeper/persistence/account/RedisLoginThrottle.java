package dev.shopkeeper.persistence.account;

import dev.shopkeeper.application.account.LoginLimit;
import dev.shopkeeper.application.account.LoginThrottle;
import dev.shopkeeper.domain.failure.LimitReached;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts tries in Redis, in windows of a minute that slide; names and addresses are kept as hashes. When Redis does not
 * answer at once, this node counts for itself, so that there is a limit at any time.
 */
@Singleton
final class RedisLoginThrottle implements LoginThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLoginThrottle.class);
    private static final long PATIENCE_MILLIS = 500;
    private static final long WINDOW_MILLIS = 60_000;

    /** KEYS: this and the last window of each key in turn. ARGV: limit, weight of the last window, life of a window. */
    private static final String TAKE = """
            for i = 1, #KEYS, 2 do
              local current = tonumber(redis.call('GET', KEYS[i]) or '0')
              local previous = tonumber(redis.call('GET', KEYS[i + 1]) or '0')
              if current + previous * tonumber(ARGV[2]) >= tonumber(ARGV[1]) then return 0 end
            end
            for i = 1, #KEYS, 2 do
              redis.call('INCR', KEYS[i])
              redis.call('PEXPIRE', KEYS[i], ARGV[3])
            end
            return 1
            """;

    private static final String GIVE_BACK = """
            for i = 1, #KEYS, 2 do
              if tonumber(redis.call('GET', KEYS[i]) or '0') > 0 then redis.call('DECR', KEYS[i]) end
            end
            return 1
            """;

    private final StatefulRedisConnection<String, String> redis;
    private final int limit;
    private final InstantSource clock;
    private final CountedWindows own;

    RedisLoginThrottle(StatefulRedisConnection<String, String> redis, LoginLimit limit, InstantSource clock) {
        this.redis = redis;
        this.limit = limit.perMinute();
        this.clock = clock;
        this.own = new CountedWindows(limit.perMinute());
    }

    @Override
    public void take(List<String> keys) {
        long now = clock.millis();
        double lastCounts = 1 - (now % WINDOW_MILLIS) / (double) WINDOW_MILLIS;
        boolean taken;
        try {
            taken = run(TAKE, keys, now, Integer.toString(limit), Double.toString(lastCounts), "120000") == 1;
        } catch (RedisException | TimeoutException e) {
            LOG.warn(
                    "Redis does not count tries to sign in, so this node does: {}",
                    e.getClass().getSimpleName());
            taken = own.take(keys, now);
        }
        if (!taken) {
            Duration wait = Duration.ofMillis(WINDOW_MILLIS - now % WINDOW_MILLIS);
            throw LimitReached.tooOften("too many tries to sign in: wait a minute and try again", wait);
        }
    }

    @Override
    public void giveBack(List<String> keys) {
        long now = clock.millis();
        own.giveBack(keys, now);
        try {
            run(GIVE_BACK, keys, now);
        } catch (RedisException | TimeoutException e) {
            LOG.debug("A try to sign in was not given back: {}", e.getClass().getSimpleName());
        }
    }

    private long run(String script, List<String> keys, long now, String... arguments) throws TimeoutException {
        long window = now / WINDOW_MILLIS;
        String[] counters = keys.stream()
                .map(RedisLoginThrottle::hashed)
                .flatMap(key -> Stream.of("login:" + key + ":" + window, "login:" + key + ":" + (window - 1)))
                .toArray(String[]::new);
        RedisFuture<Long> answer = redis.async().eval(script, ScriptOutputType.INTEGER, counters, arguments);
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new RedisException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisException(e);
        }
    }

    private static String hashed(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
