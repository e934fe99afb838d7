package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pages of other origins: those that are named may call, and nobody else. */
class CorsJourneyTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final RunningShopkeeper SHOPKEEPER =
            RunningShopkeeper.start(Map.of("CORS_ORIGINS", "https://shop.example,https://www.shop.example"));

    @AfterAll
    static void stop() {
        SHOPKEEPER.close();
    }

    @Test
    void letsTheShopsPagesCall() {
        Answer preflight = preflight("https://www.shop.example");

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header(ALLOWED)).contains("https://www.shop.example");
        assertThat(preflight.header("Access-Control-Allow-Headers").orElse("")).containsIgnoringCase("authorization");
        assertThat(SHOPKEEPER
                        .api()
                        .with("Origin", "https://shop.example")
                        .get("/health")
                        .header(ALLOWED))
                .contains("https://shop.example");
    }

    @Test
    void letsNoOtherPageCall() {
        assertThat(preflight("https://evil.example").header(ALLOWED)).isEmpty();
        assertThat(SHOPKEEPER
                        .api()
                        .with("Origin", "https://shop.example.evil.example")
                        .get("/health")
                        .header(ALLOWED))
                .isEmpty();
    }

    private static Answer preflight(String origin) {
        return SHOPKEEPER
                .api()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", "/auth/login", null, null);
    }
}
