package dev.shopkeeper.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueJourneyTest {

    private static final String[] EVERY_KEY = {
        "product_id",
        "name",
        "description",
        "categories",
        "price",
        "currency",
        "rating",
        "review_count",
        "quantity",
        "in_stock",
        "active",
        "image_url",
        "city",
        "state",
        "attributes",
        "created_at",
        "updated_at"
    };

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api anybody = shopkeeper.api();
    private final Api admin = shopkeeper.asAdmin();
    private final Api shop = shopkeeper.asService();

    @BeforeEach
    void emptyTheCatalogue() {
        shopkeeper.bean(MongoDatabase.class).getCollection("products").deleteMany(new Document());
    }

    @Test
    void addsShowsChangesAndRemoves() {
        Answer added = admin.post("/api/v1/products", """
                {"product_id": 5, "name": " Áo  dài ", "categories": ["Clothing", "Áo dài"], "price": 12.5,
                 "currency": "usd", "stars": 4.5, "attributes": {"colour": "red", "size": 42}, "whatever": true}
                """);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(names(added.json())).containsExactlyInAnyOrder(EVERY_KEY);
        assertThat(added.text("product_id")).isEqualTo("5");
        assertThat(added.text("name")).isEqualTo("Áo dài");
        assertThat(added.at("price").getStringValue()).isEqualTo("12.50");
        assertThat(added.text("currency")).isEqualTo("USD");
        assertThat(added.at("rating").getDoubleValue()).isEqualTo(4.5);
        assertThat(added.at("quantity").isNull()).isTrue();
        assertThat(added.at("in_stock").getBooleanValue()).isTrue();
        assertThat(added.text("attributes.size")).isEqualTo("42");
        assertThat(added.header("location")).contains("/api/v1/products/5");
        assertThat(anybody.get("/api/v1/products/5/").body()).isEqualTo(added.body());

        Answer changed = admin.with("If-Match", added.header("etag").orElseThrow())
                .put("/api/v1/products/5", "{\"price\": null, \"quantity\": 0}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(names(changed.json())).containsExactlyInAnyOrder(EVERY_KEY);
        assertThat(changed.at("price").isNull()).isTrue();
        assertThat(changed.at("in_stock").getBooleanValue()).isFalse();
        assertThat(changed.text("name")).isEqualTo("Áo dài");
        assertThat(admin.with("If-Match", added.header("etag").orElseThrow())
                        .put("/api/v1/products/5", "{\"name\": \"x\"}")
                        .text("error"))
                .isEqualTo("PRECONDITION_FAILED");

        assertThat(admin.delete("/api/v1/products/5").status()).isEqualTo(204);
        assertThat(anybody.get("/api/v1/products/5").text("error")).isEqualTo("NOT_FOUND");
        assertThat(admin.delete("/api/v1/products/5").status()).isEqualTo(404);
        assertThat(admin.put("/api/v1/products/5", "{\"name\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(anybody.get("/api/v1/products").number("total")).isZero();
        assertThat(admin.post("/api/v1/products", Map.of("product_id", "5", "name", "Back"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void givesAnIdWhereThereIsNoneAndRefusesOneThatIsTaken() {
        Answer added = admin.post("/api/v1/products", Map.of("name", "Tea"));
        assertThat(added.status()).isEqualTo(201);

        Answer again = admin.post("/api/v1/products", Map.of("name", "Tea", "product_id", added.text("product_id")));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("error")).isEqualTo("CONFLICT");
        assertThat(again.text("details.0.field")).isEqualTo("product_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product_id", "business_id", "experience_id", "movie_id"})
    void syncsByAnyNameOfTheIdAndTheSameAgainChangesNothing(String name) {
        String body = "{\"" + name + "\": 77, \"name\": \"Street food tour\", \"stars\": 4.9,"
                + " \"categories\": \"Food, Tours\", \"city\": \"Huế\", \"state\": \"TTH\", \"review_count\": 12,"
                + " \"attributes\": {\"Parking\": {\"garage\": false}, \"Music\": [\"live\", \"dj\"]}}";
        Answer first = shop.post("/api/sync/experience", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.text("status")).isEqualTo("success");
        assertThat(first.text("business_id")).isEqualTo("77");
        assertThat(first.text("product.product_id")).isEqualTo("77");
        assertThat(first.text("product.categories.1")).isEqualTo("Tours");
        assertThat(first.at("product.attributes").get("Parking.garage")).isEqualTo(JsonNode.createStringNode("false"));
        assertThat(first.at("product.attributes").get("Music")).isEqualTo(JsonNode.createStringNode("live, dj"));
        assertThat(names(first.at("product"))).containsExactlyInAnyOrder(EVERY_KEY);

        assertThat(shop.post("/api/sync/experience/", body).body()).isEqualTo(first.body());
        Answer changed = admin.post("/api/sync/experience", "{\"" + name + "\": \"77\", \"stars\": 5}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("product.name")).isEqualTo("Street food tour");
        assertThat(changed.at("product.rating").getDoubleValue()).isEqualTo(5);
        assertThat(anybody.get("/api/v1/products").number("total")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products", "/ai/products"})
    void takesProductsInAsMovieClientsSendThem(String path) {
        String body = "{\"product_name\": \"Heat (1995)\", \"product_id\": 6, \"category\": \"Action\"}";

        Answer first = shop.post(path, body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.text("product_id")).isEqualTo("6");
        assertThat(first.text("name")).isEqualTo("Heat (1995)");
        assertThat(first.text("categories.0")).isEqualTo("Action");
        assertThat(shop.post(path, body).status()).isEqualTo(201);
        assertThat(shop.get("/products").header("x-total-count")).contains("1");
    }

    @Test
    void givesAllProductsOutAsBareArrays() {
        List<String> ids = List.of("b", "a", "d/1", "c");
        ids.forEach(id -> shop.post("/products", Map.of("product_id", id, "name", "Product " + id)));
        admin.put("/api/v1/products/a", Map.of("active", false));

        Answer all = shop.get("/products");
        assertThat(all.json().isArray()).isTrue();
        assertThat(idsIn(all.json())).containsExactly("a", "b", "c", "d/1");
        assertThat(all.header("x-total-count")).contains("4");
        assertThat(idsIn(shop.get("/products?after=b").json())).containsExactly("c", "d/1");
        Answer part = shop.get("/products?page_size=1&after=a");
        assertThat(idsIn(part.json())).containsExactly("b");
        assertThat(part.header("x-total-count")).contains("4");
        assertThat(shop.get("/products?after=" + URLEncoder.encode("d/1", StandardCharsets.UTF_8))
                        .body())
                .isEqualTo("[]");
        assertThat(shop.get("/products?page_size=1001").status()).isEqualTo(400);
        assertThat(anybody.get("/api/v1/products/d%2F1").text("name")).isEqualTo("Product d/1");
    }

    @Test
    void searchesFiltersSortsAndPages() {
        shop.post("/products", """
                {"product_id": "p1", "name": "Cà phê Huế", "category": "Coffee", "price": "9.90", "quantity": 3}""");
        shop.post("/products", """
                {"product_id": "p2", "name": "Café crème", "category": "Coffee, Food & Drink", "price": "4"}""");
        shop.post("/products", """
                {"product_id": "p3", "name": "Trà", "category": "Tea", "quantity": 0}""");
        shop.post("/products", """
                {"product_id": "p4", "name": "Caffeine pills", "category": "Health", "price": 1, "active": false}""");

        assertListed("?q=ca+phe", "p1");
        assertListed("?q=CAF", "p2");
        assertListed("?q=tra", "p3");
        assertListed("?category=coffee&sort=price", "p2 p1");
        assertListed("?category=food+%26+drink", "p2");
        assertListed("?min_price=4&max_price=9.9&sort=-price", "p1 p2");
        assertListed("?in_stock=false", "p3");
        assertListed("?in_stock=true&sort=name", "p1 p2");
        assertListed("?sort=price", "p3 p2 p1");
        assertListed("?q=nothing", "");
        assertThat(idsIn(admin.get("/api/v1/products?active=all&sort=name").at("items")))
                .containsExactly("p1", "p2", "p4", "p3");
        assertThat(idsIn(shop.get("/api/v1/products?active=false").at("items"))).containsExactly("p4");
        assertThat(anybody.get("/api/v1/products?active=all").status()).isEqualTo(403);

        Answer page = anybody.get("/api/v1/products/?sort=name&page_size=2&page=1");
        assertThat(idsIn(page.at("items"))).containsExactly("p1", "p2");
        assertThat(page.number("total")).isEqualTo(3);
        Answer rest = anybody.get("/api/v1/products?sort=name&page_size=2&after=" + page.text("next_cursor"));
        assertThat(idsIn(rest.at("items"))).containsExactly("p3");
        assertThat(rest.find("next_cursor")).isEmpty();
        assertThat(names(rest.at("items.0"))).containsExactlyInAnyOrder(EVERY_KEY);
    }

    private void assertListed(String query, String ids) {
        Answer list = anybody.get("/api/v1/products" + query);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(String.join(" ", idsIn(list.at("items")))).as(query).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "min_price=cheap, min_price",
        "max_price=-1, max_price",
        "in_stock=maybe, in_stock",
        "active=maybe, active",
        "sort=city, sort",
        "page_size=101, page_size",
        "page=101&page_size=100, page",
        "after=x, after"
    })
    void saysWhatIsWrongWithAQuery(String query, String field) {
        Answer answer = anybody.get("/api/v1/products?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("details.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | product_id",
                "{\"product_id\": \"p\"} | name",
                "{\"product_id\": \" \", \"name\": \"x\"} | product_id",
                "{\"product_id\": [1], \"name\": \"x\"} | product_id",
                "{\"business_id\": \"p\", \"name\": {\"a\": 1}} | name",
                "{\"product_id\": \"p\", \"name\": \"x\", \"price\": \"free\"} | price",
                "{\"product_id\": \"p\", \"name\": \"x\", \"stars\": 6} | rating",
                "{\"product_id\": \"p\", \"name\": \"x\", \"quantity\": -1} | quantity",
                "{\"product_id\": \"p\", \"name\": \"x\", \"categories\": [{}]} | categories",
                "{\"product_id\": \"p\", \"name\": \"x\", \"attributes\": []} | attributes",
                "{\"product_id\": \"p\", \"name\": \"x\", \"image_url\": \"javascript:1\"} | image_url"
            })
    void saysWhichFieldIsWrong(String body, String field) {
        for (String path : List.of("/products", "/ai/products", "/api/sync/experience")) {
            Answer answer = shop.post(path, body);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("VALIDATION_FAILED");
            assertThat(answer.text("details.0.field")).isEqualTo(field);
        }
        assertThat(shop.get("/products").body()).isEqualTo("[]");
    }

    @Test
    void refusesBodiesThatAreNoneOrTooLarge() {
        assertThat(shop.post("/products").text("error")).isEqualTo("MISSING_DATA");
        assertThat(shop.post("/products", "[]").text("error")).isEqualTo("MALFORMED_REQUEST");
        assertThat(shop.post("/products", "{\"product_id\":").text("error")).isEqualTo("MALFORMED_REQUEST");
        Answer large = shop.post("/products", Map.of("product_id", "p", "name", "x", "more", "y".repeat(1_100_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("error")).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.entries().forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    private static List<String> idsIn(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.values()
                .forEach(one -> ids.add(requireNonNull(one.get("product_id")).getStringValue()));
        return ids;
    }
}
