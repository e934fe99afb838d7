package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop that was just unpacked: well-known credentials, and the limits as they come. */
class TrialJourneyTest {

    private static RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @BeforeAll
    static void start() {
        shopkeeper = RunningShopkeeper.start(
                Map.of("ADMIN_EMAIL", "", "ADMIN_PASSWORD", "", "LOGIN_RATE_LIMIT_PER_MINUTE", "10"));
    }

    @AfterAll
    static void stop() {
        shopkeeper.close();
    }

    private static Answer logIn(Api api, String name, String password) {
        return api.post("/auth/login", Map.of("username", name, "password", password));
    }

    @Test
    void opensToThisMachineOnlyAndNotToGuessers() {
        Api api = shopkeeper.api();
        assertThat(logIn(api, "admin", "admin123").status()).isEqualTo(200);
        assertThat(logIn(api, "admin@example.com", "admin123").status()).isEqualTo(200);

        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            assertThat(logIn(api.with(header, "203.0.113.7"), "admin", "admin123")
                            .status())
                    .as(header)
                    .isEqualTo(401);
        }

        Answer answer = logIn(api, "nobody", "wrong password");
        for (int tries = 0; answer.status() == 401 && tries < 20; tries++) {
            answer = logIn(api, "nobody", "wrong password");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("retry-after")).isPresent();
        assertThat(answer.text("error")).isEqualTo("RATE_LIMITED");
    }
}
