package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.template.DemoConfigs;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A marketer writes an e-mail, mends it, tries it out on a customer, and takes it away. */
class TemplateJourneyTest {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();
    private final Api marketer = marketer();

    private Api marketer() {
        String name = "marketer-" + UUID.randomUUID();
        Answer made = admin.post(
                "/auth/users",
                Map.of(
                        "username",
                        name,
                        "email",
                        name + "@shop.example",
                        "password",
                        "a-password-for-tests",
                        "roles",
                        List.of("marketer")));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return shopkeeper.api().signedIn(name, "a-password-for-tests");
    }

    private String customer(Map<String, ?> fields) {
        Answer added = admin.post("/customers", fields);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.text("id");
    }

    private static String address() {
        return "lan-" + UUID.randomUUID() + "@example.com";
    }

    @Test
    void writesMendsTriesOutAndTakesAway() {
        Answer added = marketer.post(
                "/notifications/config",
                Map.of(
                        "name",
                        "Autumn",
                        "channel",
                        "email",
                        "language",
                        "en",
                        "subject",
                        "Hello {{ customer_name }}",
                        "body_html",
                        "<h1>{{ coupon }}</h1><p>{{ gift }} {{ customer.nmae }}</p>",
                        "variants",
                        List.of(Map.of(
                                "language",
                                "vi",
                                "subject",
                                "Chào {{ customer_name }}",
                                "body_text",
                                "Mã: {{ coupon }}")),
                        "variables",
                        List.of(Map.of("name", "gift", "default", "a candle"))));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String address = added.header("location").orElseThrow();
        assertThat(address).isEqualTo("/notifications/configs/" + added.text("id"));
        assertThat(added.number("version")).isEqualTo(1);
        assertThat(added.text("warnings.0.name")).isEqualTo("coupon");
        assertThat(added.text("warnings.1.name")).isEqualTo("customer.nmae");
        assertThat(added.at("track").getBooleanValue()).isFalse();

        Answer mended = marketer.put(
                address, Map.of("body_html", "<h1>{{ coupon }}</h1><p>{{ gift }} {{ customer.name }}</p>"));
        assertThat(mended.status()).as(mended.toString()).isEqualTo(200);
        assertThat(mended.number("version")).isEqualTo(2);
        assertThat(mended.text("subject")).isEqualTo("Hello {{ customer_name }}");
        assertThat(mended.at("warnings").size()).isEqualTo(1);
        assertThat(marketer.get(address + "?version=1").text("body_html")).contains("nmae");
        assertThat(marketer.put(address, Map.of("name", "Autumn")).number("version"))
                .isEqualTo(2);
        assertThat(marketer.with("If-Match", "\"1\"")
                        .put(address, Map.of("name", "Late"))
                        .status())
                .isEqualTo(412);

        String lan = customer(Map.of("name", "Lan <3", "email", address(), "language", "vi-VN"));
        Answer vietnamese =
                marketer.post(address + "/preview", Map.of("customer_id", lan, "data", Map.of("coupon", "A&B")));
        assertThat(vietnamese.text("subject")).isEqualTo("Chào Lan <3");
        assertThat(vietnamese.text("text")).startsWith("Mã: A&B\n").contains("Ngừng nhận thư: http");
        assertThat(vietnamese.text("html")).contains("Mã: A&amp;B", "lang=\"vi\"", "style=\"");
        assertThat(vietnamese.text("language")).isEqualTo("vi");
        assertThat(vietnamese.at("missing_variables").size()).isZero();

        Answer made = marketer.post(address + "/preview");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        assertThat(made.text("subject")).isEqualTo("Hello Alex Example");
        assertThat(made.text("text")).contains("a candle Alex Example");
        assertThat(made.text("missing_variables.0")).isEqualTo("coupon");

        assertThat(marketer.delete(address).status()).isEqualTo(204);
        assertThat(marketer.get(address).status()).isEqualTo(404);
        assertThat(marketer.delete(address).status()).isEqualTo(404);
        assertThat(marketer.get(address + "?version=2").status()).isEqualTo(200);
        assertThat(marketer.post(address + "/preview").status()).isEqualTo(404);
    }

    @Test
    void triesOutWhatIsNotSavedYet() {
        String lan = customer(Map.of("name", "Lan", "email", address(), "language", "vi"));
        Answer shown = marketer.post(
                "/notifications/preview",
                Map.of(
                        "subject",
                        "Hello {{ customer_name }}",
                        "body_html",
                        "<p>{{ coupon }} {{ gift }}</p>",
                        "customer_id",
                        lan,
                        "data",
                        Map.of("coupon", "TEN")));
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.text("subject")).isEqualTo("Hello Lan");
        assertThat(shown.text("html")).contains("TEN");
        assertThat(shown.text("missing_variables.0")).isEqualTo("gift");
        Answer changed = marketer.post(
                "/notifications/preview", Map.of("subject", "Hello {{ customer_name }}", "body_html", "<p>Other</p>"));
        assertThat(changed.text("html")).contains("Other");

        Answer refused =
                marketer.post("/notifications/preview", Map.of("subject", "s", "body_html", "<p>\n{% if %}</p>"));
        assertThat(refused.text("error")).isEqualTo("TEMPLATE_INVALID");
        assertThat(refused.number("details.0.line")).isEqualTo(2);
        assertThat(marketer.post("/notifications/preview", Map.of("body_html", "x"))
                        .text("details.0.field"))
                .isEqualTo("subject");
    }

    @Test
    void isToldWhereATemplateIsWrong() {
        Answer refused = marketer.post(
                "/notifications/config",
                Map.of(
                        "name",
                        "Broken",
                        "subject",
                        "s",
                        "body_html",
                        "<p>fine</p>",
                        "variants",
                        List.of(Map.of("language", "vi", "subject", "s", "body_html", "<p>\n  {% for x in %}"))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("TEMPLATE_INVALID");
        assertThat(refused.text("message")).startsWith("variants[0].body_html, line 2, column ");
        assertThat(refused.text("details.0.field")).isEqualTo("variants[0].body_html");
        assertThat(refused.number("details.0.line")).isEqualTo(2);
        assertThat(refused.number("details.0.column")).isEqualTo(15);

        assertThat(marketer.post(
                                "/notifications/config",
                                Map.of("name", "n", "subject", "s", "body_html", "{% include '/etc/passwd' %}"))
                        .text("error"))
                .isEqualTo("TEMPLATE_INVALID");
        Answer empty = marketer.post("/notifications/config", Map.of("channel", "sms", "track", "maybe"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text("error")).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void stopsATemplateThatNeverEnds() {
        String loops = "{% for a in range(1, 1000) %}".repeat(3) + "x" + "{% endfor %}".repeat(3);
        Answer added = marketer.post(
                "/notifications/config", Map.of("name", "Endless", "subject", "s", "body_html", "<p>\n" + loops));
        assertThat(added.status()).isEqualTo(201);
        Answer stopped = marketer.post("/notifications/configs/" + added.text("id") + "/preview");
        assertThat(stopped.status()).isEqualTo(400);
        assertThat(stopped.text("error")).isEqualTo("TEMPLATE_INVALID");
        assertThat(stopped.text("message")).contains("10000 times");
    }

    @Test
    void looksThroughItsConfigs() {
        for (String name : List.of("Ôn bài", "apple", "Zebra")) {
            marketer.post("/notifications/config", Map.of("name", name, "subject", "s", "body_text", "t"));
        }
        Answer page = marketer.get("/notifications/configs?page_size=2&sort=name");
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.at("items").size()).isEqualTo(2);
        assertThat(page.number("total")).isGreaterThanOrEqualTo(3);
        Answer next = marketer.get("/notifications/configs?page_size=2&sort=name&after=" + page.text("next_cursor"));
        assertThat(next.at("items").size()).isGreaterThanOrEqualTo(1);
        assertThat(marketer.get("/notifications/configs?sort=subject").status()).isEqualTo(400);
    }

    @Test
    void showsEachCustomerProductsOfTheirOwn() {
        String product = "tea-" + UUID.randomUUID();
        admin.post(
                "/api/v1/products",
                Map.of(
                        "product_id",
                        product,
                        "name",
                        "Tea <green>",
                        "price",
                        "120000",
                        "currency",
                        "VND",
                        "image_url",
                        "https://shop.example/tea.jpg",
                        "attributes",
                        Map.of("url", "https://shop.example/tea?a=1&b=2")));
        String config = marketer.post(
                        "/notifications/config",
                        Map.of(
                                "name",
                                "Picks",
                                "subject",
                                "For you",
                                "body_html",
                                "{% for p in recommendations %}<p><a href=\"{{ p.url }}\">{{ p.name }}</a> {{ p.price | money(p.currency) }} {{ p.product_id }} {{ p.reason }} {{ p.image_url }}</p>{% else %}nothing{% endfor %}"))
                .text("id");
        String lan = customer(Map.of("name", "Lan", "email", address(), "language", "en"));
        Eventually.holds(Duration.ofSeconds(20), () -> !marketer.post(
                        "/notifications/configs/" + config + "/preview", Map.of("customer_id", lan))
                .text("html")
                .contains(">nothing"));
        String html = marketer.post("/notifications/configs/" + config + "/preview", Map.of("customer_id", lan))
                .text("html");
        assertThat(html).contains("<a style=");
    }

    @Test
    void findsDemoConfigsOnTheFirstStart() {
        shopkeeper.bean(DemoConfigs.class).load();
        for (String id : List.of("welcome", "weekly-picks", "win-back")) {
            Answer config = marketer.get("/notifications/configs/" + id);
            assertThat(config.at("warnings").size()).as(config.toString()).isZero();
            String mai = customer(Map.of("name", "Mai", "email", address(), "language", "vi"));
            Answer vietnamese = marketer.post("/notifications/configs/" + id + "/preview", Map.of("customer_id", mai));
            assertThat(vietnamese.status()).as(vietnamese.toString()).isEqualTo(200);
            assertThat(vietnamese.text("language")).isEqualTo("vi");
            assertThat(vietnamese.at("missing_variables").size()).isZero();
            assertThat(vietnamese.text("subject")).contains("Mai");
            assertThat(vietnamese.text("text")).contains("Ngừng nhận thư");
            Answer english = marketer.post("/notifications/configs/" + id + "/preview");
            assertThat(english.text("text")).contains("Unsubscribe");
            marketer.delete("/notifications/configs/" + id);
        }
    }
}
