package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInJourneyTest {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api api = shopkeeper.api();

    @ParameterizedTest
    @ValueSource(strings = {"/auth/login", "/api/auth/login", "/api/v1/auth/login", "/auth/login/"})
    void signsTheFirstAdminIn(String path) {
        Answer answer = api.post(path, Map.of("username", "admin", "password", RunningShopkeeper.ADMIN_PASSWORD));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(names(answer))
                .containsExactly(
                        "access_token", "expires_in", "message", "refresh_token", "token", "token_type", "user");
        assertThat(answer.text("token")).isEqualTo(answer.text("access_token"));
        assertThat(answer.text("token_type")).isEqualTo("bearer");
        assertThat(answer.number("expires_in")).isEqualTo(1800);
        assertThat(answer.text("user.username")).isEqualTo("admin");
        assertThat(answer.text("user.roles.0")).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=admin", "email=Keeper%40Shop.example", "username=keeper%40shop.example"})
    void takesAForm(String who) {
        byte[] form = (who + "&password=" + RunningShopkeeper.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);

        Answer answer = api.send("POST", "/auth/login", "application/x-www-form-urlencoded", form);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("user.username")).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/me", "/api/auth/user"})
    void tellsWhoOneIs(String path) {
        Answer answer = shopkeeper.asAdmin().get(path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("user.email")).isEqualTo(RunningShopkeeper.ADMIN_EMAIL);
        assertThat(answer.text("user.created_at")).endsWith("Z");
    }

    private static Set<String> names(Answer answer) {
        TreeSet<String> names = new TreeSet<>();
        answer.json().entries().forEach(entry -> names.add(entry.getKey()));
        return names;
    }
}
