package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.ChildShopkeeper;
import dev.shopkeeper.bootstrap.harness.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process while an answer is made. */
class TurnCrashTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Map<String, String> VARIABLES = Map.of("SHOPKEEPER_ROLES", "web,worker");

    private static ChildShopkeeper start(Path data, String mode) {
        return ChildShopkeeper.launch(data, VARIABLES, List.of("-Dtest.scripted-assistant=" + mode));
    }

    @Test
    void answersAfterAKillWhatWasAskedBefore(@TempDir Path data) {
        ChildShopkeeper child = start(data, "holding");
        try {
            Api customer = child.api().bearer(Tokens.ofTheShop("survivor")).with("Idempotency-Key", "k1");
            Answer first = customer.post("/messages/send", Map.of("message", "hold crash", "async", true));
            assertThat(first.status()).as(first.toString()).isEqualTo(202);
            Api plain = child.api().bearer(Tokens.ofTheShop("survivor"));
            Answer second = plain.post("/messages/send", Map.of("message", "and then", "async", true));
            child.kill();

            child = start(data, "answering");
            Api after = child.api().bearer(Tokens.ofTheShop("survivor"));
            Answer task = Eventually.becomes(
                    LIMIT, () -> after.get("/tasks/" + first.text("job_id")), answer -> answer.text("status")
                            .equals("completed"));
            assertThat(task.text("result.reply")).isEqualTo("One half and the other");
            Eventually.becomes(
                    LIMIT, () -> after.get("/tasks/" + second.text("job_id")), answer -> answer.text("status")
                            .equals("completed"));
            Answer history = after.get("/messages/history");
            assertThat(history.at("messages").size()).as(history.toString()).isEqualTo(4);
            assertThat(history.text("messages.1.content")).isEqualTo("One half and the other");
            assertThat(history.text("messages.3.content")).isEqualTo("You said and then");
            Answer again = after.with("Idempotency-Key", "k1")
                    .post("/messages/send", Map.of("message", "hold crash", "async", true));
            assertThat(again.text("message_id")).isEqualTo(first.text("message_id"));
        } finally {
            child.close();
        }
    }
}
