package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of every generation report what people do, and read it back. */
class InteractionJourneyTest {

    private static final String OWN = "/api/interactions";
    private static final String BATCH = "/api/interactions/batch";

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final String subject = "shopper-" + UUID.randomUUID();
    private final Api shopper = shopkeeper.api().bearer(Tokens.ofTheShop(subject));
    private final Api service = shopkeeper.asService();

    private String tracked(Api api, String path, Object body) {
        Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.text("status")).isEqualTo("success");
        return answer.text("id");
    }

    private static List<String> products(Answer answer) {
        return IntStream.range(0, answer.at("interactions").size())
                .mapToObj(i -> answer.text("interactions." + i + ".product_id"))
                .toList();
    }

    @Test
    void showsACustomerWhatTheyDid() {
        Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        String first = tracked(
                shopper,
                OWN,
                Map.of(
                        "experience_id", "tour-1",
                        "interaction_type", "rate",
                        "rating", 4.5,
                        "occurred_at", at.toString(),
                        "recommendation_id", "r-1"));
        String second = tracked(shopper, OWN, Map.of("product_id", "tea", "interaction_type", "View"));

        Answer mine = shopper.get(OWN);
        assertThat(mine.number("count")).isEqualTo(2);
        assertThat(mine.text("interactions.0.id")).isEqualTo(second);
        assertThat(mine.text("interactions.1.id")).isEqualTo(first);
        String customer = shopper.get("/auth/me").text("user.customer_id");
        assertThat(mine.body())
                .contains("""
                {"id":"%s","user_id":"%s","customer_id":"%s","product_id":"tour-1","interaction_type":"rate",\
                "rating":4.5,"occurred_at":"%s","recommendation_id":"r-1"}""".formatted(first, subject, customer, mine.text("interactions.1.occurred_at")));
        assertThat(Instant.parse(mine.text("interactions.1.occurred_at"))).isEqualTo(at);
        assertThat(mine.body()).contains("\"rating\":null", "\"recommendation_id\":null");
        assertThat(shopper.get("/api/v1/user-behavior/history").body()).isEqualTo(mine.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"product_id", "experience_id", "movie_id", "business_id"})
    void knowsTheProductUnderEveryName(String name) {
        tracked(shopper, OWN, Map.of(name, 5, "interaction_type", "click"));
        tracked(shopper, "/api/v1/user-behavior/track", Map.of(name, "6", "interaction_type", "cart"));
        tracked(service, "/interactions", Map.of("user_id", subject, name, 7));
        tracked(service, "/ai/interactions", Map.of("user_id", subject, name, "8", "category", "tea", "stars", 3));

        assertThat(products(shopper.get(OWN))).containsExactlyInAnyOrder("5", "6", "7", "8");
    }

    @Test
    void takesANumberForAUser() {
        long number = System.nanoTime();
        tracked(service, "/interactions", Map.of("user_id", number, "product_id", 1));

        Answer list = service.get("/interactions?user_id=" + number);
        assertThat(list.header("x-total-count")).hasValue("1");
        assertThat(list.text("0.user_id")).isEqualTo(Long.toString(number));
        assertThat(list.text("0.interaction_type")).isEqualTo("view");
    }

    @Test
    void listsAllAsABareArray() {
        tracked(service, "/interactions", Map.of("user_id", subject, "product_id", "a"));
        tracked(service, "/interactions", Map.of("user_id", subject, "product_id", "b"));

        Answer first = service.get("/interactions?page_size=1");
        assertThat(first.json().isArray()).isTrue();
        assertThat(first.json().size()).isEqualTo(1);
        assertThat(Long.parseLong(first.header("x-total-count").orElse("0"))).isGreaterThanOrEqualTo(2);
        Answer second = service.get("/interactions?page_size=1&after=" + first.text("0.id"));
        assertThat(second.text("0.id")).isLessThan(first.text("0.id"));
        assertThat(service.get("/interactions?user_id=nobody-at-all").body()).isEqualTo("[]");
    }

    @Test
    void storesARepeatOnce() {
        Instant at = Instant.now().minusSeconds(5);
        Map<String, Object> report =
                Map.of("product_id", "tea", "interaction_type", "view", "occurred_at", at.toString());
        Map<String, Object> named = Map.of("product_id", "pot", "interaction_type", "view", "client_id", "c-1");
        Map<String, Object> namedAgain = Map.of(
                "product_id", "pot", "interaction_type", "cart", "occurred_at", at.toString(), "client_id", "c-1");

        assertThat(tracked(shopper, OWN, report)).isEqualTo(tracked(shopper, OWN, report));
        assertThat(tracked(shopper, OWN, named)).isEqualTo(tracked(shopper, OWN, namedAgain));
        Answer batch = shopper.post(BATCH, Map.of("interactions", List.of(report, namedAgain, report)));
        assertThat(batch.number("accepted")).isEqualTo(3);
        assertThat(shopper.get(OWN).number("count")).isEqualTo(2);
    }

    @Test
    void acceptsABatchInPart() {
        String batch = """
                {"interactions": [
                  {"product_id": "a", "interaction_type": "view"},
                  {"product_id": "a", "interaction_type": "stare"},
                  {"interaction_type": "view"},
                  17,
                  null,
                  {"product_id": "b", "interaction_type": "rate", "rating": 9},
                  {"product_id": "b", "interaction_type": "rate", "rating": "NaN"},
                  {"product_id": "c", "interaction_type": "view", "occurred_at": "2999-01-01T00:00:00Z"},
                  {"product_id": "d", "interaction_type": "view", "user_id": "somebody-else"},
                  {"movie_id": 50, "rating": "4.5", "user_id": "%s"}
                ]}
                """.formatted(subject);
        Answer answer = shopper.post(BATCH, batch);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("partial");
        assertThat(answer.number("accepted")).isEqualTo(2);
        List<String> rejected = IntStream.range(0, answer.at("rejected").size())
                .mapToObj(
                        i -> answer.text("rejected." + i + ".index") + " " + answer.text("rejected." + i + ".message"))
                .toList();
        assertThat(rejected).hasSize(8);
        assertThat(rejected.get(0)).startsWith("1 interaction_type must be one of booking, cart");
        assertThat(rejected.get(1)).startsWith("2 product_id is needed");
        assertThat(rejected.get(2)).startsWith("3 an interaction must be a JSON object");
        assertThat(rejected.get(3)).startsWith("4 an interaction must be a JSON object");
        assertThat(rejected.get(4)).startsWith("5 rating must be a number from 0.5 to 5");
        assertThat(rejected.get(5)).startsWith("6 rating must be a number from 0.5 to 5");
        assertThat(rejected.get(6)).startsWith("7 occurred_at lies in the future");
        assertThat(rejected.get(7)).startsWith("8 user_id names somebody else");
        assertThat(products(shopper.get(OWN))).containsExactlyInAnyOrder("a", "50");
        assertThat(shopper.post(BATCH, Map.of("interactions", List.of("x"))).text("status"))
                .isEqualTo("rejected");
        assertThat(shopper.post(BATCH, "{\"interactions\": []}").body())
                .isEqualTo("{\"status\":\"success\",\"accepted\":0,\"rejected\":[]}");
    }

    @Test
    void takesABatchOfManyCustomersFromAService() {
        List<Map<String, Object>> items = IntStream.range(0, 10_000)
                .mapToObj(i -> Map.<String, Object>of(
                        "user_id", subject + "-" + i % 2_500, "product_id", i, "interaction_type", "view"))
                .toList();
        Answer answer = service.post(BATCH, Map.of("interactions", items));

        assertThat(answer.text("status")).as(answer.toString()).isEqualTo("success");
        assertThat(answer.number("accepted")).isEqualTo(10_000);
        Api one = shopkeeper.api().bearer(Tokens.ofTheShop(subject + "-7"));
        assertThat(products(one.get(OWN))).containsExactlyInAnyOrder("7", "2507", "5007", "7507");

        List<Map<String, Object>> tooMany = new ArrayList<>(items);
        tooMany.add(items.getFirst());
        Answer refused = service.post(BATCH, Map.of("interactions", tooMany));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("VALIDATION_FAILED");
        Answer unnamed = service.post(
                BATCH, Map.of("interactions", List.of(Map.of("product_id", "a", "interaction_type", "view"))));
        assertThat(unnamed.text("rejected.0.message")).startsWith("user_id is needed");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String body = "{\"interactions\": [\"" + "x".repeat(8 << 20) + "\"]}";
        assertThat(shopper.post(BATCH, body).status()).isEqualTo(413);
        assertThat(shopper.post(OWN, "{\"product_id\": \"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    product_id        | {"interaction_type": "view"}
                    product_id        | {"product_id": "  ", "interaction_type": "view"}
                    product_id        | {"product_id": {"id": 1}, "interaction_type": "view"}
                    interaction_type  | {"product_id": "a"}
                    interaction_type  | {"product_id": "a", "interaction_type": "stare"}
                    interaction_type  | {"product_id": "a", "interaction_type": ["view"]}
                    rating            | {"product_id": "a", "interaction_type": "rate"}
                    rating            | {"product_id": "a", "interaction_type": "rate", "rating": 0.4}
                    rating            | {"product_id": "a", "interaction_type": "rate", "rating": 5.1}
                    rating            | {"product_id": "a", "interaction_type": "rate", "rating": "NaN"}
                    rating            | {"product_id": "a", "interaction_type": "rate", "rating": 1e999}
                    rating            | {"product_id": "a", "interaction_type": "rate", "rating": "four"}
                    rating            | {"product_id": "a", "interaction_type": "view", "rating": -1}
                    occurred_at       | {"product_id": "a", "interaction_type": "view", "occurred_at": "2999-01-01T00:00:00Z"}
                    occurred_at       | {"product_id": "a", "interaction_type": "view", "occurred_at": "yesterday"}
                    occurred_at       | {"product_id": "a", "interaction_type": "view", "occurred_at": "1950-01-01T00:00:00Z"}
                    user_id           | {"product_id": "a", "interaction_type": "view", "user_id": "somebody-else"}
                    """)
    void refusesWhatCannotBe(String field, String body) {
        Answer answer = shopper.post(OWN, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.text("details.0.field")).isEqualTo(field);
        assertThat(shopper.get(OWN).number("count")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "recommendation_id", "product_id"})
    void refusesTextsThatAreTooLong(String field) {
        Map<String, String> report = new HashMap<>(Map.of("product_id", "a", "interaction_type", "view"));
        report.put(field, "x".repeat(201));

        assertThat(shopper.post(OWN, report).text("details.0.field")).isEqualTo(field);
    }

    @Test
    void refusesWhatIsNoReportAtAll() {
        assertThat(shopper.post(OWN).text("error")).isEqualTo("MISSING_DATA");
        assertThat(shopper.post(OWN, "[]").text("error")).isEqualTo("MALFORMED_REQUEST");
        assertThat(shopper.post(OWN, "{").text("error")).isEqualTo("MALFORMED_REQUEST");
        assertThat(shopper.post(BATCH, "{\"interactions\": {}}").text("error")).isEqualTo("VALIDATION_FAILED");
        assertThat(shopper.post(BATCH, "[]").text("error")).isEqualTo("VALIDATION_FAILED");
        assertThat(service.post("/interactions", Map.of("product_id", "a")).text("details.0.field"))
                .isEqualTo("user_id");
        assertThat(service.post("/interactions", Map.of("product_id", "a", "user_id", "x".repeat(1_000)))
                        .status())
                .isEqualTo(400);
        for (String page : List.of("page_size=0", "page_size=1001", "page_size=x", "after=" + "x".repeat(101))) {
            assertThat(shopper.get(OWN + "?" + page).status()).as(page).isEqualTo(400);
            assertThat(service.get("/interactions?" + page).status()).as(page).isEqualTo(400);
        }
    }

    @Test
    void walksALongHistory() {
        Instant start = Instant.now().minusSeconds(3_000);
        List<Map<String, Object>> items = IntStream.range(0, 1_234)
                .mapToObj(i -> Map.<String, Object>of(
                        "product_id",
                        i,
                        "interaction_type",
                        "view",
                        "occurred_at",
                        start.plusSeconds(i).toString()))
                .toList();
        assertThat(shopper.post(BATCH, Map.of("interactions", items)).number("accepted"))
                .isEqualTo(1_234);

        Answer first = shopper.get(OWN);
        assertThat(first.number("count")).isEqualTo(1_000);
        assertThat(products(first).getFirst()).isEqualTo("1233");
        Answer rest = shopper.get(OWN + "?after=" + first.text("next_cursor"));
        assertThat(rest.number("count")).isEqualTo(234);
        assertThat(products(rest).getLast()).isEqualTo("0");
        assertThat(rest.find("next_cursor")).isEmpty();
    }

    @Test
    void answersTheSameKeyOnce() {
        Api keyed = shopper.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post(OWN, Map.of("product_id", "a", "interaction_type", "view"));

        assertThat(keyed.post(OWN, Map.of("product_id", "a", "interaction_type", "view"))
                        .body())
                .isEqualTo(first.body());
        assertThat(keyed.post(OWN, Map.of("product_id", "b", "interaction_type", "view"))
                        .text("error"))
                .isEqualTo("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void showsAndForgetsAPerson() {
        tracked(shopper, OWN, Map.of("product_id", "a", "interaction_type", "view", "client_id", "c-1"));
        String customer = shopper.get("/auth/me").text("user.customer_id");
        Api admin = shopkeeper.asAdmin();
        Answer timeline = admin.get("/customers/" + customer + "/timeline?limit=1");
        assertThat(timeline.text("items.0.kind") + " " + timeline.text("items.0.what"))
                .isEqualTo("interaction view");
        assertThat(timeline.text("more")).isEqualTo("true");
        assertThat(admin.get("/customers/" + customer + "/timeline?limit=501").text("details.0.field"))
                .isEqualTo("limit");
        assertThat(admin.get("/customers/" + customer + "/data").text("interactions.0.product_id"))
                .isEqualTo("a");

        assertThat(admin.delete("/customers/" + customer).status()).isEqualTo(204);

        assertThat(shopper.get(OWN).number("count")).isZero();
        assertThat(shopper.get("/auth/me").text("user.customer_id")).isNotEqualTo(customer);
        assertThat(service.get("/interactions").body()).doesNotContain(subject).doesNotContain(customer);
        tracked(shopper, OWN, Map.of("product_id", "b", "interaction_type", "view", "client_id", "c-1"));
        assertThat(products(shopper.get(OWN))).containsExactly("b");
    }
}
