package dev.shopkeeper.persistence.limit;

import dev.shopkeeper.application.limit.LocalRateLimiter;
import dev.shopkeeper.application.limit.RateLimit;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.application.limit.Standing;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in Redis, in one step there. When Redis does not answer within {@link #LONGEST_WAIT} it is left alone for
 * {@link #REST}, so that its absence costs one request a second that wait and the others nothing.
 */
@Singleton
final class RedisRateLimiter implements RateLimiter {

    static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    static final Duration REST = Duration.ofSeconds(1);
    private static final Duration WARN_EVERY = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(RedisRateLimiter.class);

    private static final String COUNT_ONE = """
            local taken = redis.call('INCR', KEYS[1])
            local left = redis.call('PTTL', KEYS[1])
            if left < 0 then
              redis.call('PEXPIRE', KEYS[1], ARGV[1])
              left = tonumber(ARGV[1])
            end
            return {taken, left}
            """;

    private final StatefulRedisConnection<String, String> redis;
    private final InstantSource clock;
    private final LocalRateLimiter here;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<Instant> warnAgainAt = new AtomicReference<>(Instant.MIN);

    RedisRateLimiter(StatefulRedisConnection<String, String> redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
        this.here = new LocalRateLimiter(clock);
    }

    @Override
    public Standing take(String key, RateLimit limit) {
        return takeThere(key, limit).orElseGet(() -> switch (limit.whenAway()) {
            case LET_PASS -> Standing.after(0, limit, limit.window());
            case COUNT_HERE -> here.take(key, limit);
        });
    }

    private Optional<Standing> takeThere(String key, RateLimit limit) {
        Instant now = clock.instant();
        Instant askAt = askAgainAt.get();
        if (now.isBefore(askAt)) {
            return Optional.empty();
        }
        // While Redis is away one caller tries and the others pass; a connection may take its time to fail.
        if (!askAt.equals(Instant.MIN) && !askAgainAt.compareAndSet(askAt, now.plus(REST))) {
            return Optional.empty();
        }
        try {
            List<Long> counted = redis.async()
                    .<List<Long>>eval(
                            COUNT_ONE,
                            ScriptOutputType.MULTI,
                            new String[] {"limit:" + key},
                            Long.toString(limit.window().toMillis()))
                    .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            askAgainAt.set(Instant.MIN);
            return Optional.of(Standing.after(counted.get(0), limit, Duration.ofMillis(counted.get(1))));
        } catch (RedisException | ExecutionException | TimeoutException e) {
            askAgainAt.set(clock.instant().plus(REST));
            warn(e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void warn(Exception e) {
        Instant now = clock.instant();
        Instant due = warnAgainAt.get();
        if (!now.isBefore(due) && warnAgainAt.compareAndSet(due, now.plus(WARN_EVERY))) {
            LOG.warn("Redis does not count limits now ({}): requests pass, sign-ins are counted here", e.toString());
        }
    }
}
