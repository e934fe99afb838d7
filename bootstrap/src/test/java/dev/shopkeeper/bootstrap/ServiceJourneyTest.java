package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceJourneyTest {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health", "/health/"})
    void saysThatItLives(String path) {
        Answer answer = shopkeeper.api().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("healthy");
        assertThat(answer.text("service")).isEqualTo("shopkeeper");
    }

    @Test
    void namesEachDependency() {
        Answer answer = shopkeeper.api().get("/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("ready");
        assertThat(answer.text("dependencies.mongodb.status")).isEqualTo("up");
        assertThat(answer.text("dependencies.redis.status")).isEqualTo("up");
        assertThat(answer.text("dependencies.mail.status")).isEqualTo("up");
    }

    @Test
    void tellsHowItFares() {
        shopkeeper.api().get("/health/readiness");

        Answer answer = shopkeeper.api().get("/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type").orElse("")).startsWith("text/plain");
        assertThat(answer.body())
                .contains("http_server_requests_seconds_count")
                .contains("jvm_memory_used_bytes")
                .contains("mongodb_driver_commands_seconds_count")
                .contains("mongodb_driver_pool_size")
                .contains("lettuce_command_completion_seconds_count");
    }

    @Test
    void tellsAdminsWhatIsStillToBeSet() {
        Answer answer = shopkeeper.asAdmin().get("/api/v1/admin/setup");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("ready_for_production").getBooleanValue()).isFalse();
        assertThat(answer.body())
                .contains("\"name\":\"public_url\",\"state\":\"default\",\"needed\":true")
                .contains("\"name\":\"passwords\"")
                .doesNotContain(RunningShopkeeper.ADMIN_PASSWORD);
    }

    @Test
    void keepsItsMetricsFromStrangers() {
        Answer answer = shopkeeper.api().with("X-Forwarded-For", "203.0.113.7").get("/metrics");

        assertThat(answer.status()).isEqualTo(401);
    }
}
