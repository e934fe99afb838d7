package dev.shopkeeper.persistence.chat.memory;

import dev.shopkeeper.application.chat.memory.ShortTermMemory;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.customer.CustomerId;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last messages of each conversation as a list in Redis, and beside them the set of a customer's conversations that have
 * one. The keys of one customer lie in one slot. When Redis does not answer within {@link #LONGEST_WAIT} it is left alone for
 * {@link #REST}.
 */
@Singleton
final class RedisShortTermMemory implements ShortTermMemory {

    static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    static final Duration REST = Duration.ofSeconds(1);
    private static final Duration WARN_EVERY = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(RedisShortTermMemory.class);

    /** The list, the set, ttl, most, name of the conversation, whether to begin anew, then the messages. */
    private static final String KEEP = """
            if ARGV[4] == '1' then
              redis.call('DEL', KEYS[1])
            elseif redis.call('EXISTS', KEYS[1]) == 0 then
              return 0
            end
            for i = 5, #ARGV do
              redis.call('RPUSH', KEYS[1], ARGV[i])
            end
            redis.call('LTRIM', KEYS[1], -tonumber(ARGV[2]), -1)
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            redis.call('SADD', KEYS[2], ARGV[3])
            redis.call('PEXPIRE', KEYS[2], ARGV[1])
            return 1
            """;

    private static final String FORGET = """
            for _, conversation in ipairs(redis.call('SMEMBERS', KEYS[1])) do
              redis.call('DEL', KEYS[1] .. ':' .. conversation)
            end
            redis.call('DEL', KEYS[1])
            return 1
            """;

    private final StatefulRedisConnection<String, String> redis;
    private final Limits limits;
    private final InstantSource clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<Instant> warnAgainAt = new AtomicReference<>(Instant.MIN);

    RedisShortTermMemory(StatefulRedisConnection<String, String> redis, Limits limits, InstantSource clock) {
        this.redis = redis;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Optional<List<ChatMessage>> of(CustomerId customer, ConversationId conversation) {
        Optional<List<String>> kept = asked(commands -> commands.lrange(key(customer, conversation), 0, -1));
        return kept.filter(list -> !list.isEmpty()).map(list -> list.stream()
                .map(line -> KeptMessage.read(line, customer, conversation))
                .toList());
    }

    @Override
    public void keep(CustomerId customer, ConversationId conversation, List<ChatMessage> messages) {
        store(customer, conversation, messages, true);
    }

    @Override
    public void append(CustomerId customer, ConversationId conversation, List<ChatMessage> messages) {
        store(customer, conversation, messages, false);
    }

    private void store(CustomerId customer, ConversationId conversation, List<ChatMessage> messages, boolean anew) {
        Stream<String> settings = Stream.of(
                Long.toString(limits.ttl().toMillis()),
                Integer.toString(limits.messages()),
                conversation.value(),
                anew ? "1" : "0");
        String[] arguments = Stream.concat(
                        settings,
                        messages.subList(Math.max(0, messages.size() - limits.messages()), messages.size()).stream()
                                .map(KeptMessage::written))
                .toArray(String[]::new);
        String[] keys = {key(customer, conversation), key(customer)};
        asked(commands -> commands.<Long>eval(KEEP, ScriptOutputType.INTEGER, keys, arguments));
    }

    @Override
    public void forget(CustomerId customer) {
        String[] keys = {key(customer)};
        asked(commands -> commands.<Long>eval(FORGET, ScriptOutputType.INTEGER, keys));
    }

    private <T> Optional<T> asked(Function<RedisAsyncCommands<String, String>, Future<T>> question) {
        if (clock.instant().isBefore(askAgainAt.get())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    question.apply(redis.async()).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
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
            LOG.warn(
                    "Redis does not keep the last messages now ({}): they are read from the store",
                    e.getClass().getSimpleName());
        }
    }

    private static String key(CustomerId customer) {
        return "chat:recent:{" + customer.value() + "}";
    }

    private static String key(CustomerId customer, ConversationId conversation) {
        return key(customer) + ':' + conversation.value();
    }
}
