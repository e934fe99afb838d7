package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A storefront's whole story: it syncs, tracks, trains, recommends and converts; and what other clients call. */
class RecommendationJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String ENGINE = "/api/v1/admin/recommendation-engine";
    private static final List<String> TASTES = List.of("Kayaking", "Pottery", "Cooking");
    private static final int EACH = 10;

    private static final RunningShopkeeper SHOPKEEPER = RunningShopkeeper.start(Map.of());

    private static final Api SERVICE = SHOPKEEPER.asService();

    private final Api api = SHOPKEEPER.api();
    private final Api admin = SHOPKEEPER.asAdmin();
    private final Api shopper = api.bearer(Tokens.ofTheShop("shopper-" + UUID.randomUUID()));

    @BeforeAll
    static void openTheShop() {
        for (int taste = 0; taste < TASTES.size(); taste++) {
            for (int n = 0; n < EACH; n++) {
                Answer synced = SERVICE.post(
                        "/api/sync/experience",
                        Map.of(
                                "business_id",
                                id(taste, n),
                                "name",
                                TASTES.get(taste) + " no. " + n,
                                "category",
                                TASTES.get(taste),
                                "price",
                                "10.00",
                                "stars",
                                4));
                assertThat(synced.status()).as(synced.toString()).isEqualTo(200);
            }
        }
        Instant first = Instant.now().minus(Duration.ofDays(3));
        List<Map<String, Object>> facts = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            for (int i = 0; i < 6; i++) {
                facts.add(Map.of(
                        "user_id",
                        "regular-" + person,
                        "product_id",
                        id(person % 3, (person * 7 + i) % EACH),
                        "interaction_type",
                        i == 0 ? "purchase" : "view",
                        "occurred_at",
                        first.plusSeconds(person * 60L + i).toString()));
            }
        }
        Answer taken = SERVICE.post("/api/interactions/batch", Map.of("interactions", facts));
        assertThat(taken.number("accepted")).as(taken.toString()).isEqualTo(360);
        Answer trained = SERVICE.post("/api/training/train", Map.of("wait", 60));
        assertThat(trained.status()).as(trained.toString()).isEqualTo(200);
        assertThat(trained.text("status")).isEqualTo("success");
        assertThat(trained.at("published").getBooleanValue()).isTrue();
        assertThat(trained.at("metrics.ndcg").getDoubleValue()).isBetween(0.0, 1.0);
        Eventually.holds(LIMIT, () -> "Blend".equals(blended().text("model")));
    }

    @AfterAll
    static void closeTheShop() {
        SHOPKEEPER.close();
    }

    private static Answer blended() {
        return SERVICE.with("X-User-ID", "regular-1").get("/api/recommendations");
    }

    private static String id(int taste, int n) {
        return TASTES.get(taste).toLowerCase(Locale.ROOT) + "-" + n;
    }

    private static List<String> ids(Answer answer, String list) {
        return IntStream.range(0, answer.at(list).size())
                .mapToObj(i -> answer.text(list + "." + i + ".product_id"))
                .toList();
    }

    @Test
    void followsTheVeryLastClick() {
        Answer before = shopper.get("/api/recommendations?top_k=5");
        assertThat(before.status()).as(before.toString()).isEqualTo(200);
        assertThat(before.text("model")).isEqualTo("Popular");
        assertThat(before.number("total")).isEqualTo(5);

        shopper.post("/api/interactions", Map.of("experience_id", id(1, 3), "interaction_type", "click"));
        Answer after = shopper.get("/api/recommendations?top_k=5");
        assertThat(after.text("model")).isEqualTo("Blend");
        assertThat(ids(after, "recommendations").subList(0, 3)).allMatch(product -> product.startsWith("pottery"));
        assertThat(after.text("recommendations.0.reason")).contains("Pottery no. 3");

        shopper.post("/api/interactions", Map.of("movie_id", id(2, 4), "interaction_type", "purchase"));
        Answer then =
                shopper.with("Accept-Language", "vi-VN,vi;q=0.9").get("/api/v1/products/recommendations?top_k=10");
        assertThat(ids(then, "recommendations"))
                .doesNotContain(id(2, 4))
                .anyMatch(product -> product.startsWith("cooking"));
        assertThat(then.body()).contains("vì bạn đã");
    }

    @Test
    void leadsFromSyncToConversion() {
        Answer ours = shopper.post("/api/auth/exchange-token");
        assertThat(ours.status()).as(ours.toString()).isEqualTo(200);
        Api signedIn = api.bearer(ours.text("access_token"));
        signedIn.post("/api/interactions", Map.of("experience_id", id(0, 1), "interaction_type", "view"));

        Answer answer = signedIn.get("/api/recommendations?top_k=3");
        String chosen = answer.text("recommendations.0.product_id");
        Answer bought = signedIn.post(
                "/api/interactions",
                Map.of(
                        "product_id",
                        chosen,
                        "interaction_type",
                        "booking",
                        "recommendation_id",
                        answer.text("recommendation_id")));
        assertThat(bought.status()).isEqualTo(201);
        assertThat(ids(signedIn.get("/api/recommendations?top_k=100"), "recommendations"))
                .doesNotContain(chosen)
                .hasSize(TASTES.size() * EACH - 1);
        assertThat(signedIn.get("/api/interactions").text("interactions.0.recommendation_id"))
                .isEqualTo(answer.text("recommendation_id"));
        assertThat(admin.get(ENGINE + "/metrics").body()).containsPattern("\"converted\":[1-9]");
    }

    @Test
    void showsStaffWhatACustomerWouldSee() {
        Answer popular = admin.get("/api/recommendations?customer_id=regular-2&model=Popular&top_k=4&exclude_seen=all");
        assertThat(popular.status()).as(popular.toString()).isEqualTo(200);
        assertThat(popular.text("user_id")).isEqualTo("regular-2");
        assertThat(popular.text("model")).isEqualTo("Popular");
        assertThat(ids(popular, "recommendations")).hasSize(4);
        assertThat(popular.body()).doesNotContain("recommendation_id");

        Answer own = SERVICE.with("X-User-ID", "regular-2").get("/api/recommendations?top_k=4");
        assertThat(ids(admin.get("/api/recommendations?customer_id=regular-2&top_k=4"), "recommendations"))
                .isEqualTo(ids(own, "recommendations"));
        assertThat(admin.get("/api/recommendations?customer_id=nobody").status())
                .isEqualTo(404);
        assertThat(shopper.get("/api/recommendations?customer_id=regular-2").status())
                .isEqualTo(404);
        assertThat(admin.get("/api/recommendations").status()).isEqualTo(403);
    }

    @Test
    void countsConversionsOfEachPlace() {
        Answer answer = shopper.get("/api/recommendations?top_k=3&placement=cart");
        shopper.post(
                "/api/interactions",
                Map.of(
                        "product_id",
                        answer.text("recommendations.0.product_id"),
                        "interaction_type",
                        "cart",
                        "recommendation_id",
                        answer.text("recommendation_id")));
        assertThat(admin.get(ENGINE + "/metrics").body())
                .containsPattern("\"placement\":\"cart\",\"model\":\"Popular\",\"shown\":1,\"converted\":1");
        assertThat(shopper.get("/api/recommendations?placement=moon").text("details.0.field"))
                .isEqualTo("placement");
    }

    @Test
    void recommendsForAContextToAnybody() {
        for (String model : List.of("als", "EASE", "itemknn", "Content", "Popular", "Blend")) {
            Answer answer = api.post(
                    "/api/recommend", Map.of("model", model, "movie_ids", List.of(id(0, 1), id(0, 2)), "top_k", 4));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(ids(answer, "recommendations")).hasSize(4).doesNotContain(id(0, 1), id(0, 2));
        }
        Answer ease = api.post("/api/recommend", Map.of("model", "EASE", "context", List.of(id(0, 1)), "top_k", 2));
        assertThat(ease.text("model")).isEqualTo("EASE");
        assertThat(ids(ease, "recommendations")).allMatch(product -> product.startsWith("kayaking"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|MISSING_CONTEXT",
                "{\"model\":\"EASE\",\"context\":[]}|400|MISSING_CONTEXT",
                "{\"context\":[1]}|400|MISSING_MODEL",
                "{\"model\":\"Oracle\",\"context\":[1]}|400|INVALID_MODEL",
                "{\"model\":\"EASE\",\"context\":\"1\"}|400|INVALID_CONTEXT",
                "{\"model\":\"EASE\",\"context\":[{}]}|400|INVALID_CONTEXT",
                "{\"model\":\"EASE\",\"context\":[1],\"top_k\":0}|400|VALIDATION_FAILED",
                "{\"model\":\"EASE\",\"context\":[1],\"top_k\":101}|400|VALIDATION_FAILED",
                "{\"model\":\"EASE\",|400|MALFORMED_REQUEST"
            })
    void refusesAContextThatIsNone(String body, int status, String error) {
        Answer answer = api.send("POST", "/api/recommend", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(error);
    }

    @Test
    void findsWhatIsSimilarTrendingAndOfACategory() {
        Answer similar = api.get("/api/recommendations/similar/" + id(0, 1));
        assertThat(ids(similar, "similar")).hasSize(5).allMatch(product -> product.startsWith("kayaking"));
        assertThat(similar.text("experience_id")).isEqualTo(id(0, 1));
        assertThat(ids(api.get("/api/v1/products/similar/" + id(0, 1) + "/?top_k=3"), "similar"))
                .hasSize(3);
        assertThat(api.get("/api/recommendations/similar/nothing").status()).isEqualTo(404);

        Answer trending = api.get("/api/v1/products/trending?window=7d&category=pottery&top_k=4");
        assertThat(trending.text("model")).isEqualTo("Trending");
        assertThat(ids(trending, "recommendations")).hasSize(4).allMatch(product -> product.startsWith("pottery"));

        assertThat(api.get("/interaction-recommendations?product_id=" + id(0, 1))
                        .body())
                .contains("kayaking");
        assertThat(api.get("/category-recommendations?category=Cooking").body()).contains("cooking");
    }

    @Test
    void namesTheModelsAndHowGoodTheyAre() {
        Answer models = api.get("/api/models");
        assertThat(models.at("models").size()).isEqualTo(8);
        assertThat(models.body()).doesNotContain("not_trained");
        assertThat(admin.get(ENGINE + "/metrics").at("models").size()).isEqualTo(8);
        assertThat(admin.get(ENGINE + "/models?model_type=ease").text("models.0.model_type"))
                .isEqualTo("EASE");
        assertThat(admin.get(ENGINE + "/status").text("trainings.0.status")).isNotEmpty();
        assertThat(admin.get(ENGINE + "/status?training_id=none").status()).isEqualTo(404);
    }

    @Test
    void trainsOneModelAndRollsBack() {
        Answer summary = SERVICE.post("/api/training/preprocess");
        assertThat(summary.number("products")).as(summary.toString()).isEqualTo(30);

        Answer trained = admin.post(
                ENGINE + "/train",
                Map.of(
                        "model_type",
                        "ALS",
                        "parameters",
                        Map.of("factors", 4, "iterations", 3),
                        "force",
                        true,
                        "wait",
                        60));
        assertThat(trained.text("status")).as(trained.toString()).isEqualTo("success");
        long version = trained.number("models.0.version");
        assertThat(admin.get(ENGINE + "/status?training_id=" + trained.text("training_id"))
                        .text("status"))
                .isEqualTo("success");

        Answer back = admin.post(ENGINE + "/rollback", Map.of("model_type", "ALS", "version", version - 1));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.at("active").getBooleanValue()).isTrue();
        assertThat(admin.post(ENGINE + "/rollback", Map.of("model_type", "ALS", "version", 999))
                        .status())
                .isEqualTo(404);

        Answer later = admin.post("/api/training/train", Map.of("model_type", "Popular", "wait", 0));
        assertThat(later.status()).isIn(200, 202);
        Eventually.holds(LIMIT, () -> "success"
                .equals(admin.get(ENGINE + "/status?training_id=" + later.text("training_id"))
                        .text("status")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"model_type\":\"Oracle\"}",
                "{\"parameters\":{\"magic\":1}}",
                "{\"parameters\":{\"factors\":\"many\"}}",
                "{\"parameters\":{\"factors\":0}}",
                "{\"wait\":61}",
                "{\"force\":\"yes\"}",
                "[]"
            })
    void refusesATrainingThatCannotBe(String body) {
        Answer answer =
                SERVICE.send("POST", "/api/training/train", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/recommendations?top_k=0",
                "/api/recommendations?top_k=101",
                "/api/recommendations?top_k=many",
                "/api/recommendations?model=Oracle",
                "/api/recommendations?exclude_seen=some",
                "/api/v1/products/trending?window=forever"
            })
    void refusesWishesThatCannotBe(String path) {
        assertThat(shopper.get(path).status()).isEqualTo(400);
    }

    @Test
    void neverRecommendsWhatWasTakenOut() {
        String gone = id(2, 9);
        admin.delete("/api/v1/products/" + gone);
        Eventually.holds(LIMIT, () -> !ids(shopper.get("/api/recommendations?top_k=100"), "recommendations")
                .contains(gone));
        Answer restored = SERVICE.post(
                "/api/sync/experience",
                Map.of("business_id", gone, "name", "Cooking no. 9", "category", "Cooking", "quantity", 0));
        assertThat(restored.status()).isEqualTo(200);
        assertThat(ids(shopper.get("/api/recommendations?top_k=100"), "recommendations"))
                .doesNotContain(gone);
        SERVICE.post("/api/sync/experience", Map.of("business_id", gone, "quantity", 3));
        Eventually.holds(LIMIT, () -> ids(shopper.get("/api/recommendations?top_k=100"), "recommendations")
                .contains(gone));
    }
}
