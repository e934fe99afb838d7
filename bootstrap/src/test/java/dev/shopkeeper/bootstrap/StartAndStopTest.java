package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.ChildShopkeeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, as an operator sees it. */
class StartAndStopTest {

    @TempDir
    private Path data;

    @Test
    void saysWhereItIsAndStartsAgainAfterItWasKilled() {
        try (ChildShopkeeper child = ChildShopkeeper.start(data, Map.of("ADMIN_EMAIL", "", "ADMIN_PASSWORD", ""))) {
            assertThat(child.api().get("/health").status()).isEqualTo(200);
            assertThat(child.output().lines().toList().getLast())
                    .contains(child.url().toString())
                    .contains("admin@example.com / admin123");
            assertThat(child.output()).doesNotContain("Exception").doesNotContain("WARN");
            child.kill();
        }
        try (ChildShopkeeper again = ChildShopkeeper.start(data, Map.of("ADMIN_PASSWORD", "not for the log"))) {
            assertThat(again.api().get("/health/readiness").text("status")).isEqualTo("ready");
            tellsNoChosenPasswordAndStopsInGoodOrder(again);
        }
    }

    private static void tellsNoChosenPasswordAndStopsInGoodOrder(ChildShopkeeper child) {
        assertThat(child.output()).doesNotContain("not for the log").contains("ADMIN_PASSWORD");

        int exit = child.stop();

        assertThat(exit).isEqualTo(143);
        assertThat(child.output().lines().toList().getLast()).endsWith("Stopped");
        assertThat(child.output().substring(child.output().lastIndexOf("Stopping")))
                .doesNotContain("Exception")
                .doesNotContain("WARN");
    }

    @Test
    void refusesToStartWithWordsAndWithoutATrace() {
        try (ChildShopkeeper child = ChildShopkeeper.launch(
                data, Map.of("SHOPKEEPER_PORT", "http", "TOKEN_SECRET", "my-little-secret"), List.of())) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output())
                    .contains("Cannot start: SHOPKEEPER_PORT must be a whole number from 0 to 65535")
                    .contains("Cannot start: TOKEN_SECRET must")
                    .doesNotContain("my-little-secret")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ChildShopkeeper child = ChildShopkeeper.launch(
                        data, Map.of("SHOPKEEPER_PORT", Integer.toString(taken.getLocalPort())), List.of())) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output()).contains("Cannot start: SHOPKEEPER_PORT").doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatMongoIsAway() {
        Map<String, String> variables = Map.of(
                "MONGODB_URI", "mongodb://user:my-little-secret@127.0.0.1:1/shop?serverSelectionTimeoutMS=300",
                "ADMIN_EMAIL", "owner@shop.example");
        try (ChildShopkeeper child = ChildShopkeeper.launch(data, variables, List.of())) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output())
                    .contains("Cannot start: MONGODB_URI")
                    .doesNotContain("my-little-secret")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void answersForItsHealthOnlyWhereItIsAWorkerAndLogsJsonWhenAsked() {
        Map<String, String> variables = Map.of("SHOPKEEPER_ROLES", "worker", "LOG_FORMAT", "json");
        try (ChildShopkeeper child = ChildShopkeeper.start(data, variables)) {
            assertThat(child.api().get("/health").status()).isEqualTo(200);
            assertThat(child.api().get("/health/readiness").status()).isEqualTo(200);
            assertThat(child.api().get("/customers").status()).isEqualTo(404);
            assertThat(child.api().post("/auth/login", "{}").status()).isEqualTo(404);
            assertThat(child.output()
                            .lines()
                            .filter(line -> line.contains("Shopkeeper is ready"))
                            .toList())
                    .singleElement()
                    .asString()
                    .startsWith("{\"timestamp\":")
                    .endsWith("}");
        }
    }
}
