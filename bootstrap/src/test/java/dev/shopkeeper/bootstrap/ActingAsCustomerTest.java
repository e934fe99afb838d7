package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts as which customer when they report and read, each with somebody who tries to be another. */
class ActingAsCustomerTest {

    private static final String OWN = "/api/interactions";
    private static final Map<String, String> VIEW = Map.of("product_id", "tea", "interaction_type", "view");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api api = shopkeeper.api();
    private final String victim = "victim-" + UUID.randomUUID();
    private final Api asVictim = api.bearer(Tokens.ofTheShop(victim));

    private long countOfVictim() {
        return asVictim.get(OWN).number("count");
    }

    @Test
    void aServiceActsAsTheCustomerItNames() {
        Api acting = shopkeeper.asService().with("X-User-ID", victim);
        assertThat(acting.post(OWN, VIEW).status()).isEqualTo(201);

        assertThat(countOfVictim()).isEqualTo(1);
        assertThat(acting.get(OWN).text("interactions.0.user_id")).isEqualTo(victim);
        assertThat(acting.post(OWN, Map.of("product_id", "tea", "interaction_type", "view", "user_id", "other"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aNameWithoutTheSecretIsNobody() {
        Api nobody = api.with("X-User-ID", victim);
        assertThat(nobody.post(OWN, VIEW).status()).isEqualTo(401);
        assertThat(nobody.get(OWN).status()).isEqualTo(401);
        assertThat(nobody.post("/api/auth/exchange-token").status()).isEqualTo(401);
        assertThat(countOfVictim()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "client-secret-for-test", "client-secret-for-testsx", "null"})
    void aNameWithAWrongSecretIsNobody(String secret) {
        Api nobody = api.with("X-User-ID", victim).with("X-Client-Secret", secret);
        assertThat(nobody.post(OWN, VIEW).status()).isEqualTo(401);
        assertThat(api.bearer(Tokens.ofTheShop("attacker"))
                        .with("X-User-ID", victim)
                        .with("X-Client-Secret", secret)
                        .post(OWN, VIEW)
                        .status())
                .isEqualTo(401);
        assertThat(countOfVictim()).isZero();
    }

    @Test
    void aNameBesideATokenIsPassedOver() {
        String attacker = "attacker-" + UUID.randomUUID();
        Api caller = api.bearer(Tokens.ofTheShop(attacker)).with("X-User-ID", victim);

        assertThat(caller.post(OWN, VIEW).status()).isEqualTo(201);
        assertThat(countOfVictim()).isZero();
        assertThat(caller.get(OWN).text("interactions.0.user_id")).isEqualTo(attacker);
        assertThat(shopkeeper
                        .asAdmin()
                        .with("X-User-ID", victim)
                        .post(OWN, VIEW)
                        .text("details.0.field"))
                .isEqualTo("user_id");
    }

    @Test
    void aForeignNameNeverBecomesOneOfOurIds() {
        asVictim.post(OWN, VIEW);
        Answer me = asVictim.get("/auth/me");
        String customer = me.text("user.customer_id");
        String account = asVictim.post("/api/auth/exchange-token").text("user.id");

        for (String ours : List.of(customer, account)) {
            for (Api impostor : List.of(
                    api.bearer(Tokens.ofTheShop(ours)), shopkeeper.asService().with("X-User-ID", ours))) {
                assertThat(impostor.get(OWN).number("count")).isZero();
            }
            assertThat(api.bearer(Tokens.ofTheShop(ours))
                            .post("/api/auth/exchange-token")
                            .text("user.customer_id"))
                    .isNotEqualTo(customer);
            shopkeeper.asService().post("/interactions", Map.of("user_id", ours, "product_id", "pot"));
        }
        assertThat(countOfVictim()).isEqualTo(1);
    }

    @Test
    void aServiceThatNamesNobodyHasNoHistory() {
        assertThat(shopkeeper.asService().get(OWN).status()).isEqualTo(403);
        assertThat(shopkeeper.asAdmin().get(OWN).status()).isEqualTo(403);
        assertThat(asVictim.get("/interactions").status()).isEqualTo(403);
        assertThat(asVictim.post("/interactions", Map.of("user_id", "other", "product_id", "a"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenOfTheShopIsExchangedForOursOfTheSameCustomer() {
        asVictim.post(OWN, VIEW);
        Answer exchanged = asVictim.post("/api/auth/exchange-token");

        assertThat(exchanged.status()).as(exchanged.toString()).isEqualTo(200);
        assertThat(exchanged.text("token")).isEqualTo(exchanged.text("access_token"));
        assertThat(exchanged.text("token_type")).isEqualTo("bearer");
        assertThat(exchanged.text("user.customer_id"))
                .isEqualTo(asVictim.get("/auth/me").text("user.customer_id"));
        assertThat(exchanged.text("user.roles.0")).isEqualTo("customer");
        Api ours = api.bearer(exchanged.text("access_token"));
        assertThat(ours.get(OWN).number("count")).isEqualTo(1);
        assertThat(ours.post(OWN, Map.of("product_id", "pot", "interaction_type", "cart"))
                        .status())
                .isEqualTo(201);
        assertThat(ours.get(OWN).text("interactions.0.user_id")).isEqualTo(exchanged.text("user.customer_id"));
        assertThat(countOfVictim()).isEqualTo(2);

        Answer refreshed = api.post("/auth/refresh", Map.of("refresh_token", exchanged.text("refresh_token")));
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.text("user.id")).isEqualTo(exchanged.text("user.id"));
        assertThat(asVictim.post("/api/auth/exchange-token").text("user.id")).isEqualTo(exchanged.text("user.id"));
    }

    @Test
    void nothingElseIsExchanged() {
        Answer exchanged = asVictim.post("/api/auth/exchange-token");
        assertThat(api.bearer(exchanged.text("access_token"))
                        .post("/api/auth/exchange-token")
                        .status())
                .isEqualTo(403);
        assertThat(shopkeeper.asAdmin().post("/api/auth/exchange-token").status())
                .isEqualTo(403);
        assertThat(shopkeeper
                        .asService()
                        .with("X-User-ID", victim)
                        .post("/api/auth/exchange-token")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/api/auth/exchange-token").status()).isEqualTo(401);
    }

    @Test
    void whoWasErasedComesBackAsSomebodyNew() {
        Answer before = asVictim.post("/api/auth/exchange-token");
        String customer = before.text("user.customer_id");
        assertThat(shopkeeper.asAdmin().delete("/customers/" + customer).status())
                .isEqualTo(204);

        assertThat(api.bearer(before.text("access_token")).get("/auth/me").status())
                .isEqualTo(401);
        Answer after = asVictim.post("/api/auth/exchange-token");
        assertThat(after.text("user.customer_id")).isNotEqualTo(customer);
    }
}
