package dev.shopkeeper.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerJourneyTest {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();

    @BeforeEach
    void forgetEverybody() {
        shopkeeper.bean(MongoDatabase.class).getCollection("customers").deleteMany(new Document());
    }

    @Test
    void addsShowsChangesAndErases() {
        Answer added = admin.post("/customers", """
                {"name": "Đặng An", "email": "An@Example.com", "phone": "0912 345 678", "external_id": 5,
                 "tags": ["VIP"], "attributes": {"size": 42}, "city": "Huế", "whatever": true}
                """);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(names(added))
                .containsExactly(
                        "attributes",
                        "city",
                        "created_at",
                        "email",
                        "external_id",
                        "id",
                        "name",
                        "phone",
                        "source",
                        "subscribed",
                        "tags",
                        "updated_at");
        assertThat(added.text("email")).isEqualTo("an@example.com");
        assertThat(added.text("phone")).isEqualTo("+84912345678");
        assertThat(added.text("external_id")).isEqualTo("5");
        assertThat(added.text("tags.0")).isEqualTo("vip");
        assertThat(added.text("attributes.size")).isEqualTo("42");
        assertThat(added.text("source")).isEqualTo("api");
        assertThat(added.at("subscribed").getBooleanValue()).isTrue();
        String address = "/customers/" + added.text("id");
        assertThat(added.header("location")).contains(address);

        Answer shown = admin.get(address + "/");
        assertThat(shown.body()).isEqualTo(added.body());
        assertThat(shown.header("etag")).isEqualTo(added.header("etag"));
        assertThat(admin.get("/customers/5").text("id")).isEqualTo(added.text("id"));

        Answer changed = admin.with("If-Match", shown.header("etag").orElseThrow())
                .put(address, "{\"city\": null, \"company\": \"Hoa Sen\", \"subscribed\": false}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.find("city")).isEmpty();
        assertThat(changed.text("name")).isEqualTo("Đặng An");
        assertThat(changed.text("company")).isEqualTo("Hoa Sen");
        Answer stale =
                admin.with("If-Match", shown.header("etag").orElseThrow()).patch(address, Map.of("name", "Binh"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("error")).isEqualTo("PRECONDITION_FAILED");

        assertThat(admin.delete(address).status()).isEqualTo(204);
        assertThat(admin.get(address).status()).isEqualTo(404);
        assertThat(admin.delete(address).status()).isEqualTo(404);
        assertThat(admin.get(address).text("error")).isEqualTo("NOT_FOUND");
    }

    @Test
    void namesTheFieldOfADuplicate() {
        admin.post("/customers", Map.of("email", "an@example.com", "external_id", "X"));

        Answer again = admin.post("/customers", Map.of("email", "AN@example.com"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("error")).isEqualTo("CONFLICT");
        assertThat(again.text("details.0.field")).isEqualTo("email");
        assertThat(admin.post("/customers", Map.of("id", "X")).text("details.0.field"))
                .isEqualTo("external_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\": \"nobody\"} | email",
                "{\"name\": \"An\"} | email",
                "{\"email\": \"a@example.com\", \"phone\": \"call me\"} | phone",
                "{\"email\": \"a@example.com\", \"name\": [1]} | name",
                "{\"email\": \"a@example.com\", \"tags\": 7} | tags",
                "{\"email\": \"a@example.com\", \"attributes\": []} | attributes",
                "{\"email\": \"a@example.com\", \"subscribed\": \"maybe\"} | subscribed"
            })
    void saysWhichFieldIsWrong(String body, String field) {
        Answer answer = admin.post("/customers", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.text("details.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=phone, sort",
        "page=0, page",
        "page_size=101, page_size",
        "subscribed=perhaps, subscribed",
        "created_from=yesterday, created_from",
        "after=nonsense, after"
    })
    void refusesListsThatCannotBe(String query, String field) {
        Answer answer = admin.get("/customers?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("details.0.field")).isEqualTo(field);
    }

    @Test
    void listsSearchesAndWalks() {
        for (int i = 0; i < 25; i++) {
            admin.post(
                    "/customers",
                    Map.of(
                            "name",
                            "Customer %02d".formatted(i),
                            "email",
                            "c" + i + "@example.com",
                            "phone",
                            "+8491234%04d".formatted(i),
                            "tags",
                            i % 2 == 0 ? List.of("even") : List.of("odd"),
                            "company",
                            i < 3 ? "Hoa Sen" : "ACME"));
        }

        Answer first = admin.get("/customers?page=1&page_size=10");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.number("total")).isEqualTo(25);
        assertThat(first.number("page_size")).isEqualTo(10);
        assertThat(first.text("items.0.name")).isEqualTo("Customer 24");
        List<String> walked = new ArrayList<>();
        String after = "";
        do {
            Answer step = admin.get("/customers?page_size=10&sort=name" + after);
            step.at("items")
                    .values()
                    .forEach(item -> walked.add(requireNonNull(item.get("name")).getStringValue()));
            after = step.find("next_cursor")
                    .map(next -> "&after=" + next.getStringValue())
                    .orElse(null);
        } while (after != null);
        assertThat(walked).hasSize(25).isSorted().doesNotHaveDuplicates();

        assertThat(total("q=customer")).isEqualTo(25);
        assertThat(total("q=" + encoded("cust 07"))).isEqualTo(1);
        assertThat(total("email=C7@example.com")).isEqualTo(1);
        assertThat(total("phone=0912340007")).isEqualTo(1);
        assertThat(total("phone=+84912340007")).isEqualTo(1);
        assertThat(total("tag=odd")).isEqualTo(12);
        assertThat(total("company=" + encoded("hoa sen"))).isEqualTo(3);
        assertThat(total("subscribed=true&tag=even&company=acme")).isEqualTo(11);
        assertThat(total("created_from=2020-01-01&created_to=2020-12-31")).isZero();
    }

    private long total(String query) {
        Answer answer = admin.get("/customers?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.number("total");
    }

    @Test
    void aCustomerSeesAndKeepsUpThemselfOnly() {
        Api me = registered("an");
        String mine = me.get("/auth/me").text("user.customer_id");
        String other =
                admin.post("/customers", Map.of("email", "b@example.com")).text("id");

        assertThat(me.get("/customers/" + mine).status()).isEqualTo(200);
        assertThat(me.get("/customers/" + other).status()).isEqualTo(404);
        assertThat(me.patch("/customers/" + other, Map.of("name", "x")).status())
                .isEqualTo(404);
        assertThat(me.get("/customers/" + other + "/data").status()).isEqualTo(404);
        assertThat(me.get("/customers").status()).isEqualTo(403);
        assertThat(me.get("/customers/export").status()).isEqualTo(403);
        assertThat(me.delete("/customers/" + mine).status()).isEqualTo(403);
        assertThat(me.post("/customers", Map.of("email", "x@example.com")).status())
                .isEqualTo(403);

        Answer changed = me.patch("/customers/" + mine, Map.of("name", "An", "phone", "0912345678"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("phone")).isEqualTo("+84912345678");
        assertThat(admin.post("/customers", Map.of("phone", "0912345678")).status())
                .as("a number nobody has proven claims nothing")
                .isEqualTo(201);
        assertThat(me.patch("/customers/" + mine, Map.of("email", "b@example.com"))
                        .status())
                .isEqualTo(403);

        Answer data = me.get("/customers/" + mine + "/data");
        assertThat(data.status()).as(data.toString()).isEqualTo(200);
        assertThat(data.text("customer.id")).isEqualTo(mine);
        assertThat(data.text("accounts.0.username")).startsWith("an");

        assertThat(admin.delete("/customers/" + mine).status()).isEqualTo(204);
        assertThat(me.get("/customers/" + mine).status())
                .as("signed out by the erasure")
                .isEqualTo(401);
    }

    private Api registered(String name) {
        String username = name + System.nanoTime();
        Answer answer = shopkeeper
                .api()
                .post(
                        "/api/auth/register",
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@example.com",
                                "password",
                                "correct horse battery"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return shopkeeper.api().bearer(answer.text("access_token"));
    }

    @Test
    void exportsWhatSpreadsheetsDoNotRun() {
        admin.post(
                "/customers",
                Map.of(
                        "name", "=HYPERLINK(\"x\")",
                        "email", "an@example.com",
                        "phone", "0912345678",
                        "tags", List.of("b", "a"),
                        "attributes", Map.of("note", "two\nlines, \"quoted\"", "-x", "@y")));
        admin.post("/customers", Map.of("email", "binh@example.com", "name", "Bình"));

        Answer csv = admin.get("/customers/export");
        assertThat(csv.status()).as(csv.toString()).isEqualTo(200);
        assertThat(csv.header("content-type").orElse("")).startsWith("text/csv");
        assertThat(csv.header("content-disposition").orElse("")).contains("customers.csv");
        assertThat(csv.body())
                .isEqualTo("\uFEFFexternal_id,name,email,phone,language,company,city,country,tags,subscribed,"
                        + "attributes.-x,attributes.note\r\n"
                        + "\"\",\"'=HYPERLINK(\"\"x\"\")\",an@example.com,'+84912345678,,,,,\"a,b\",true,'@y,"
                        + "\"two\nlines, \"\"quoted\"\"\"\r\n"
                        + "\"\",Bình,binh@example.com,,,,,,,true,,\r\n");

        Answer lines = admin.with("Accept", "application/x-ndjson").get("/customers/export?q=binh");
        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.body().lines()).hasSize(1);
        assertThat(lines.text("name")).isEqualTo("Bình");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Set<String> names(Answer answer) {
        TreeSet<String> names = new TreeSet<>();
        answer.json().entries().forEach(entry -> names.add(entry.getKey()));
        return names;
    }
}
