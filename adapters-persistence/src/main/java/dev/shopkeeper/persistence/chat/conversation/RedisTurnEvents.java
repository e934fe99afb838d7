package dev.shopkeeper.persistence.chat.conversation;

import dev.shopkeeper.application.chat.turn.TurnEvent;
import dev.shopkeeper.application.chat.turn.TurnEvents;
import dev.shopkeeper.domain.chat.MessageId;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of turns, each turn's as a list in Redis that goes when nothing has come for ten minutes. Writes are sent off and
 * not waited for; what Redis does not answer in time counts as not there.
 */
@Singleton
final class RedisTurnEvents implements TurnEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RedisTurnEvents.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int MOST_READ = 2_000;
    private static final int EVENTS_PER_RENEWAL = 100;

    private final StatefulRedisConnection<String, String> redis;
    private final InstantSource clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);

    RedisTurnEvents(StatefulRedisConnection<String, String> redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public void append(MessageId question, TurnEvent event) {
        if (isResting()) {
            return;
        }
        try {
            RedisAsyncCommands<String, String> commands = redis.async();
            watch(commands.rpush(key(question), written(event)));
            if (event.number() % EVENTS_PER_RENEWAL == 1 || event.kind() == TurnEvent.Kind.END) {
                watch(commands.pexpire(key(question), KEPT.toMillis()));
            }
        } catch (RedisException away) {
            rest(away);
        }
    }

    @Override
    public List<TurnEvent> after(MessageId question, long number) {
        List<TurnEvent> found = new ArrayList<>();
        if (isResting()) {
            return found;
        }
        try {
            // newest first in steps from the end: mostly little is new
            long end = -1;
            boolean more = true;
            while (more) {
                List<String> part = redis.async()
                        .lrange(key(question), end - MOST_READ + 1, end)
                        .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                int before = found.size();
                part.reversed().stream()
                        .map(RedisTurnEvents::read)
                        .takeWhile(event -> event.number() > number)
                        .forEach(found::add);
                more = part.size() == MOST_READ && found.size() - before == MOST_READ;
                end -= MOST_READ;
            }
        } catch (RedisException | ExecutionException | TimeoutException away) {
            rest(away);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        Collections.reverse(found);
        return found;
    }

    @Override
    public void forget(MessageId question) {
        try {
            watch(redis.async().del(key(question)));
        } catch (RedisException away) {
            rest(away);
        }
    }

    /** It is not waited for, but what goes wrong is noticed. */
    private void watch(CompletionStage<?> sent) {
        sent.whenComplete((answer, failed) -> {
            if (failed != null) {
                rest(failed);
            }
        });
    }

    private boolean isResting() {
        return clock.instant().isBefore(askAgainAt.get());
    }

    private void rest(Throwable why) {
        Instant now = clock.instant();
        Instant before = askAgainAt.getAndSet(now.plus(REST));
        if (before.isBefore(now.minus(Duration.ofSeconds(30)))) {
            LOG.warn(
                    "Redis does not keep events of answers now ({}): viewers see them on their own node only",
                    why.toString());
        }
    }

    private static String key(MessageId question) {
        return "chat:events:" + question.value();
    }

    private static String written(TurnEvent event) {
        return event.number() + " " + event.kind().name().toLowerCase(Locale.ROOT) + " " + event.text();
    }

    private static TurnEvent read(String written) {
        String[] parts = written.split(" ", 3);
        return new TurnEvent(
                Long.parseLong(parts[0]), TurnEvent.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]);
    }
}
