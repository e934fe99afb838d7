package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.RecallMemory;
import dev.shopkeeper.application.chat.memory.RememberTurn;
import dev.shopkeeper.application.chat.memory.ShortTermMemory;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final String name = "memory-" + UUID.randomUUID();
    private final Answer registered = shopkeeper
            .api()
            .post(
                    "/api/auth/register",
                    Map.of("username", name, "email", name + "@example.com", "password", "a-good-long-password"));
    private final Api customer = shopkeeper.api().bearer(registered.text("access_token"));
    private final CustomerId id = new CustomerId(registered.text("user.customer_id"));
    private final ConversationId conversation = new ConversationId("talk-" + name);

    private void say(long turn, String question, String answer) {
        Instant at = Instant.parse("2026-11-22T08:15:30.123Z").plusSeconds(60 * turn);
        ChatMessage asking = ChatMessage.question(MessageId.question(conversation, turn), id, question, at);
        Reply reply = new Reply(answer, AnswerMode.LOCAL, null, List.of(), List.of(), TokenUsage.NONE, null);
        ChatMessage answering = ChatMessage.answer(MessageId.answer(conversation, turn), id, reply, at.plusMillis(50));
        ChatMessages messages = shopkeeper.bean(ChatMessages.class);
        messages.add(asking, at);
        messages.add(answering, at);
        shopkeeper.bean(RememberTurn.class).remember(asking, answering);
    }

    private Answer memory() {
        return customer.get("/messages/memory");
    }

    @Test
    void showsWhatIsRememberedAndTakesItBack() {
        assertThat(memory().status()).isEqualTo(200);
        assertThat(memory().at("facts").size()).isZero();
        say(0, "Hi, my shoe size is 42. I love green tea!", "Noted");

        Eventually.holds(SOON, () -> memory().at("facts").size() == 2);
        Answer shown = memory();
        assertThat(shown.text("customer_id")).isEqualTo(id.value());
        assertThat(shown.text("facts.0.text")).isEqualTo("my shoe size is 42");
        assertThat(shown.text("facts.0.kind")).isEqualTo("size");
        assertThat(shown.text("facts.0.message_id")).isEqualTo(conversation.value() + ":0");
        assertThat(shown.text("facts.0.created_at")).isEqualTo("2026-11-22T08:15:30.123Z");
        assertThat(shopkeeper
                        .asAdmin()
                        .get("/messages/memory?customer_id=" + id)
                        .body())
                .isEqualTo(shown.body());

        assertThat(customer.delete("/messages/memory?fact_id=" + shown.text("facts.1.id"))
                        .status())
                .isEqualTo(204);
        assertThat(memory().at("facts").size()).isEqualTo(1);
        assertThat(customer.delete("/messages/memory?fact_id=none").status()).isEqualTo(404);
        assertThat(customer.delete("/messages/memory").status()).isEqualTo(204);
        assertThat(memory().at("facts").size()).isZero();
    }

    @Test
    void isNobodyElses() {
        say(0, "My shoe size is 42", "Noted");
        String address = "/messages/memory?customer_id=" + id;

        assertThat(shopkeeper.api().get(address).status()).isEqualTo(401);
        assertThat(shopkeeper.asService().get(address).status()).isEqualTo(403);
        Answer other = shopkeeper
                .api()
                .post(
                        "/api/auth/register",
                        Map.of(
                                "username",
                                "other-" + name,
                                "email",
                                "other-" + name + "@example.com",
                                "password",
                                "a-good-long-password"));
        Api stranger = shopkeeper.api().bearer(other.text("access_token"));
        assertThat(stranger.get(address).status()).isIn(403, 404);
        assertThat(stranger.delete(address).status()).isIn(403, 404);
    }

    @Test
    void recallsTheSameWithoutRedisAndFindsOldWordsByMeaning() {
        say(0, "I broke my blue teapot yesterday", "I am sorry to hear that");
        for (int turn = 1; turn < 30; turn++) {
            say(turn, "Hello again " + turn, "Good day " + turn);
        }
        RecallMemory recall = shopkeeper.bean(RecallMemory.class);
        String question = "which kettle did I smash";
        Eventually.holds(Duration.ofSeconds(60), () -> recall.of(id, conversation, question, 2_000).older().stream()
                .anyMatch(one -> one.message().number() == 0));

        var kept = recall.of(id, conversation, question, 2_000);
        shopkeeper.bean(ShortTermMemory.class).forget(id);
        assertThat(recall.of(id, conversation, question, 2_000)).isEqualTo(kept);
        assertThat(kept.recent()).hasSize(20);
        assertThat(kept.tokens()).isLessThanOrEqualTo(2_000);
    }

    @Test
    void isShownAndErasedWithThePerson() {
        say(0, "My shoe size is 42", "Noted");
        Eventually.holds(SOON, () -> memory().at("facts").size() == 1);
        Api admin = shopkeeper.asAdmin();

        assertThat(admin.get("/customers/" + id + "/data").body()).contains("My shoe size is 42");
        assertThat(admin.delete("/customers/" + id).status()).isEqualTo(204);

        assertThat(shopkeeper
                        .bean(RecallMemory.class)
                        .of(id, conversation, "shoe size", 2_000)
                        .tokens())
                .isZero();
    }
}
