package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.ChildShopkeeper;
import dev.shopkeeper.bootstrap.harness.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process in the middle of a training. */
class TrainingCrashTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Map<String, String> VARIABLES =
            Map.of("RATE_LIMIT_PER_MINUTE", "1000000", "RETRAIN_AFTER_INTERACTIONS", "1000000");

    @Test
    void servesTheOldModelAndTrainsAgain(@TempDir Path data) {
        ChildShopkeeper child = ChildShopkeeper.start(data, VARIABLES);
        try {
            Api admin = child.asAdmin();
            shop(admin);
            Answer first = train(admin, Map.of("factors", 4, "iterations", 1), 60);
            assertThat(first.text("status")).as(first.toString()).isEqualTo("success");

            Answer second = train(admin, Map.of("factors", 256, "iterations", 200), 0);
            String job = second.text("job_id");
            Api before = admin;
            Eventually.holds(
                    LIMIT, () -> before.get("/tasks/" + job).find("logs.0").isPresent());
            child.kill();

            child = ChildShopkeeper.start(data, VARIABLES);
            Api after = child.asAdmin();
            Answer served = Eventually.becomes(
                    LIMIT,
                    () -> after.post("/api/recommend", Map.of("model", "ALS", "context", List.of("p1"))),
                    answer -> answer.status() == 200);
            assertThat(served.text("model")).isEqualTo("ALS");
            assertThat(version(after)).isEqualTo(1);

            Eventually.holds(LIMIT, () -> after.get("/tasks/" + job).number("attempts") == 2);
            assertThat(after.post("/tasks/" + job + "/cancel").status()).isEqualTo(200);
            Eventually.holds(
                    Duration.ofSeconds(30),
                    () -> after.get("/tasks/" + job).text("status").equals("cancelled"));
            assertThat(version(after)).isEqualTo(1);
        } finally {
            child.close();
        }
    }

    private static long version(Api admin) {
        return admin.get("/api/v1/admin/recommendation-engine/metrics").number("models.0.version");
    }

    private static Answer train(Api admin, Map<String, Integer> parameters, int wait) {
        return admin.post(
                "/api/training/train",
                Map.of("model_type", "ALS", "parameters", parameters, "force", true, "wait", wait));
    }

    private static void shop(Api admin) {
        Random random = new Random(1);
        for (int n = 0; n < 50; n++) {
            admin.post("/api/v1/products", Map.of("product_id", "p" + n, "name", "Product " + n));
        }
        Instant first = Instant.now().minus(Duration.ofDays(2));
        List<Map<String, Object>> facts = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            facts.add(Map.of(
                    "user_id",
                    "u" + random.nextInt(3_000),
                    "product_id",
                    "p" + random.nextInt(50),
                    "interaction_type",
                    "view",
                    "occurred_at",
                    first.plusSeconds(i).toString()));
        }
        Answer taken = admin.post("/api/interactions/batch", Map.of("interactions", facts));
        assertThat(taken.number("accepted")).as(taken.toString()).isEqualTo(9_000);
    }
}
