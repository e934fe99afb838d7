package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.memory.ShortTermMemory;
import dev.shopkeeper.application.chat.memory.ShortTermMemoryContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisShortTermMemoryContractTest extends ShortTermMemoryContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected ShortTermMemory memory() {
        return shopkeeper.bean(ShortTermMemory.class);
    }

    @Override
    protected int limit() {
        return shopkeeper.bean(ShortTermMemory.Limits.class).messages();
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsGoOfItAfterItsTime() {
        CustomerId customer = new CustomerId("timed");
        ConversationId conversation = new ConversationId("t");
        memory().keep(
                        customer,
                        conversation,
                        List.of(ChatMessage.question(
                                MessageId.question(conversation, 0),
                                customer,
                                "hello",
                                Instant.parse("2026-11-22T08:15:30Z"))));

        StatefulRedisConnection<String, String> redis = shopkeeper.bean(StatefulRedisConnection.class);
        List<String> keys = redis.sync().keys("chat:recent:{timed}*");
        assertThat(keys).hasSize(2);
        assertThat(keys)
                .allSatisfy(key -> assertThat(Duration.ofMillis(redis.sync().pttl(key)))
                        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(30)));
        memory().forget(customer);
        assertThat(redis.sync().keys("chat:recent:{timed}*")).isEmpty();
    }
}
