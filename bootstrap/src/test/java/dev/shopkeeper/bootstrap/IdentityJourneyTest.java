package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.PlainJWT;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The identity rules over HTTP, each with somebody who tries to break it. */
class IdentityJourneyTest {

    private static final String SHOP = RunningShopkeeper.JWT_SECRET;
    private static final String OWN = RunningShopkeeper.TOKEN_SECRET;

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api api = shopkeeper.api();
    private final String subject = "shopper-" + UUID.randomUUID();

    private String me(Api caller, String path) {
        Answer answer = caller.get("/auth/me");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.find(path).map(node -> node.coerceStringValue()).orElse("");
    }

    @TestFactory
    Stream<DynamicTest> refusesBadTokens() {
        String admin = me(shopkeeper.asAdmin(), "user.id");
        Date past = Date.from(Instant.now().minusSeconds(1));
        Date future = Date.from(Instant.now().plusSeconds(120));
        var ours =
                Tokens.claims(admin).issuer("shopkeeper").audience("shopkeeper").claim("sid", "guess");
        Map<String, String> tokens = Map.ofEntries(
                Map.entry("unsigned", new PlainJWT(ours.build()).serialize()),
                Map.entry("another algorithm", Tokens.signed(JWSAlgorithm.HS384, Tokens.claims(subject), SHOP + SHOP)),
                Map.entry("expired", Tokens.signed(Tokens.claims(subject).expirationTime(past), SHOP)),
                Map.entry("without an end", Tokens.signed(Tokens.claims(subject).expirationTime(null), SHOP)),
                Map.entry("not valid yet", Tokens.signed(Tokens.claims(subject).notBeforeTime(future), SHOP)),
                Map.entry(
                        "from the future", Tokens.signed(Tokens.claims(subject).issueTime(future), SHOP)),
                Map.entry("nobody's key", Tokens.signed(Tokens.claims(subject), SHOP + "x")),
                Map.entry("ours by the shop's key", Tokens.signed(ours, SHOP)),
                Map.entry("ours with a session that is none", Tokens.signed(ours, OWN)),
                Map.entry("the shop's by our key", Tokens.signed(Tokens.claims(subject), OWN)),
                Map.entry("cut", Tokens.ofTheShop(subject).substring(0, 60)),
                Map.entry("empty", ""),
                Map.entry("no token", "admin"));
        return tokens.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Answer answer = api.bearer(entry.getValue()).get("/auth/me");
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.header("www-authenticate").orElse("")).startsWith("Bearer");
                    assertThat(answer.text("error")).isEqualTo("UNAUTHENTICATED");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "Token", "TOKEN"})
    void takesBothSchemes(String scheme) {
        Api caller = api.with("Authorization", scheme + " " + Tokens.ofTheShop(subject));

        assertThat(me(caller, "user.external_id")).isEqualTo(subject);
        assertThat(me(caller, "user.roles.0")).isEqualTo("customer");
        assertThat(me(caller, "user.customer_id")).isNotEmpty();
        assertThat(me(caller, "user.id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Digest", "Bearer:", "JWT"})
    void knowsNoOtherScheme(String scheme) {
        Api caller = api.with("Authorization", scheme + " " + Tokens.ofTheShop(subject));

        assertThat(caller.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void believesNothingButTheSubjectOfTheShopsTokens() {
        String admin = me(shopkeeper.asAdmin(), "user.id");
        Api boastful = api.bearer(Tokens.signed(
                Tokens.claims(admin)
                        .claim("roles", List.of("admin", "service"))
                        .claim("role", "admin")
                        .claim("customer_id", "1"),
                SHOP));

        assertThat(me(boastful, "user.roles.0")).isEqualTo("customer");
        assertThat(me(boastful, "user.roles.1")).isEmpty();
        assertThat(boastful.get("/auth/users").status()).isEqualTo(403);
        assertThat(boastful.post("/auth/logout").status()).isEqualTo(403);
        assertThat(boastful.post("/auth/password", Map.of("current_password", "a", "new_password", "b"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void resolvesForeignSubjectsByExternalIdOnly() {
        Answer bob = api.post(
                "/api/auth/register",
                Map.of("username", subject, "email", "bob@mail.example", "password", "a good long password"));
        String customer = bob.text("user.customer_id");

        for (String name : List.of(customer, bob.text("user.id"), "bob@mail.example")) {
            assertThat(me(api.bearer(Tokens.ofTheShop(name)), "user.customer_id"))
                    .isNotEqualTo(customer);
            assertThat(me(shopkeeper.asService().with("X-User-ID", name), "user.customer_id"))
                    .isNotEqualTo(customer);
        }
        assertThat(me(api.bearer(Tokens.ofTheShop(subject)), "user.customer_id"))
                .isEqualTo(me(shopkeeper.asService().with("X-User-ID", subject), "user.customer_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Client-Secret", "x-client-secret", "CLIENT_HEADER_SECRET"})
    void knowsAServiceByItsSecret(String header) {
        assertThat(me(api.with(header, RunningShopkeeper.CLIENT_SECRET), "user.roles.0"))
                .isEqualTo("service");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Client-Secret, wrong",
        "X-Client-Secret, client-secret-for-test",
        "CLIENT_HEADER_SECRET, client-secret-for-testss",
        "X-User-ID, admin"
    })
    void refusesServicesWithoutTheSecret(String header, String value) {
        assertThat(api.with(header, value).get("/auth/me").status()).isEqualTo(401);
        assertThat(api.with(header, value)
                        .with("X-User-ID", subject)
                        .get("/auth/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void neverMakesStaffOfAService() {
        for (String name : List.of("admin", me(shopkeeper.asAdmin(), "user.id"), RunningShopkeeper.ADMIN_EMAIL)) {
            Api service = shopkeeper.asService().with("X-User-ID", name);
            assertThat(me(service, "user.roles.0")).isEqualTo("service");
            assertThat(service.get("/auth/users").status()).isEqualTo(403);
        }
        Api both = shopkeeper
                .asAdmin()
                .with("X-Client-Secret", RunningShopkeeper.CLIENT_SECRET)
                .with("X-User-ID", subject);
        assertThat(both.get("/auth/users").status()).isEqualTo(403);
    }

    @Test
    void passesOverAUserIdWithoutASecret() {
        Api caller = api.bearer(Tokens.ofTheShop(subject)).with("X-User-ID", "somebody-else");

        assertThat(me(caller, "user.external_id")).isEqualTo(subject);
        assertThat(shopkeeper
                        .asAdmin()
                        .with("X-User-ID", subject)
                        .get("/auth/users")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "broken.token.here"})
    void tellsAnyoneWhatIsNotThereBeforeAskingWhoTheyAre(String token) {
        Api caller = token.isEmpty() ? api : api.bearer(token).with("X-Client-Secret", "wrong");

        assertThat(caller.get("/nowhere").status()).isEqualTo(404);
        assertThat(caller.get("/auth/users/1/nowhere").status()).isEqualTo(404);
        assertThat(caller.delete("/auth/users").status()).isEqualTo(405);
        assertThat(caller.get("/auth/login").status()).isEqualTo(405);
        assertThat(caller.post("/auth/me").status()).isEqualTo(405);
    }

    @Test
    void letsABadTokenNotSpoilWhatIsOpenToAnyone() {
        Api caller = api.bearer("broken.token.here");

        assertThat(caller.get("/health").status()).isEqualTo(200);
        assertThat(caller.post("/auth/login", Map.of("username", "admin", "password", RunningShopkeeper.ADMIN_PASSWORD))
                        .status())
                .isEqualTo(200);
    }
}
