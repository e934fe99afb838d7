package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A marketer's whole story: write, look, try, send, watch, find out who got it; read back from the captured mail. */
class SendJourneyTest {

    private static final RunningShopkeeper SHOPKEEPER = RunningShopkeeper.shared();

    private final Api admin = SHOPKEEPER.asAdmin();
    private final SendSteps steps = new SendSteps(admin);
    private final String tag = "j" + UUID.randomUUID().toString().substring(0, 8);

    private String config(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(Map.of(
                "name",
                "Weekly picks",
                "channel",
                "email",
                "subject",
                "For {{ customer_name }}",
                "body_html",
                "<p>Dear {{ customer_name }}, use {{ coupon }} at <a href=\"https://shop.example/sale\">our sale</a>.</p>",
                "variants",
                List.of(Map.of(
                        "language",
                        "vi",
                        "subject",
                        "Gửi {{ customer_name }}",
                        "body_html",
                        "<p>Chào {{ customer_name }}, mã {{ coupon }}.</p>"))));
        config.putAll(more);
        Answer made = admin.post("/notifications/config", config);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    private String mailTo(String address, String part) {
        Answer box = Eventually.becomes(
                SendSteps.LIMIT, () -> admin.get("/mailbox?to=" + address), list -> list.number("total") > 0);
        return admin.get("/mailbox/" + box.text("items.0.id")).text(part);
    }

    @Test
    void tellsTheWholeStory() {
        steps.crowd(tag, 5);
        admin.patch("/customers/" + tag + "-1", Map.of("language", "vi-VN"));
        admin.patch("/customers/" + tag + "-2", Map.of("subscribed", false));
        String config = config(Map.of());

        Answer preview = admin.post(
                "/notifications/configs/" + config + "/preview",
                Map.of("customer_id", tag + "-1", "data", Map.of("coupon", "TEN")));
        assertThat(preview.text("subject")).isEqualTo("Gửi Person 1");

        Map<String, Object> wish =
                Map.of("customer_id", "all", "notification_config_id", config, "filter", Map.of("tag", tag));
        Answer refused = admin.post("/notifications/send", wish);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("error")).isEqualTo("UNPROCESSABLE");
        assertThat(refused.text("message")).contains("coupon");

        Map<String, Object> complete = new HashMap<>(wish);
        complete.put("data", Map.of("coupon", "<TEN>"));
        Api keyed = admin.with("Idempotency-Key", tag);
        Answer accepted = keyed.post("/notifications/send", complete);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        assertThat(accepted.number("recipients")).isEqualTo(5);
        String send = accepted.text("job_id");
        assertThat(accepted.header("Location")).contains("/notifications/sends/" + send);
        assertThat(keyed.post("/notifications/send", complete).text("job_id")).isEqualTo(send);

        Answer end = steps.ended(send, SendSteps.LIMIT);
        assertThat(end.text("status")).isEqualTo("completed");
        assertThat(end.number("sent")).isEqualTo(4);
        assertThat(end.number("skipped")).isEqualTo(1);
        assertThat(admin.get("/tasks/" + send).text("type")).isEqualTo("email_batch_send");

        assertThat(mailTo(SendSteps.address(tag, 0), "html"))
                .contains("Dear Person 0")
                .contains("&lt;TEN&gt;");
        assertThat(mailTo(SendSteps.address(tag, 0), "text"))
                .contains("Person 0")
                .contains("<TEN>");
        assertThat(mailTo(SendSteps.address(tag, 1), "subject")).isEqualTo("Gửi Person 1");
        assertThat(admin.get("/mailbox?to=" + SendSteps.address(tag, 2)).number("total"))
                .isZero();
        logsWhoGotIt(send);
    }

    private void logsWhoGotIt(String send) {
        Answer skipped = admin.get("/notifications/deliveries?status=skipped&job_id=" + send);
        assertThat(skipped.number("total")).isEqualTo(1);
        assertThat(skipped.text("items.0.reason")).isEqualTo("unsubscribed");
        Answer one = admin.get("/notifications/deliveries?customer_id=" + tag + "-0");
        assertThat(one.text("items.0.status")).isEqualTo("sent");
        assertThat(one.text("items.0.message_id")).contains("@");
        Answer file = admin.with("Accept", "text/csv").get("/notifications/deliveries?job_id=" + send);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(6).first().asString().contains("id,job_id,customer_id,email,status");
        assertThat(admin.get("/notifications/sends?page_size=100").body()).contains(send);
        assertThat(admin.get("/notifications/deliveries?status=lost").status()).isEqualTo(400);
    }

    @Test
    void countsWhoOpensClicksAndLeaves() {
        steps.crowd(tag, 2);
        String config = config(Map.of("track", true, "variables", List.of(Map.of("name", "coupon", "default", "X"))));
        String send = steps.start(config, tag, Map.of());
        steps.ended(send, SendSteps.LIMIT);
        String html = mailTo(SendSteps.address(tag, 0), "html");
        String headers = mailTo(SendSteps.address(tag, 0), "headers.0.name")
                + admin.get("/mailbox/"
                                + admin.get("/mailbox?to=" + SendSteps.address(tag, 0))
                                        .text("items.0.id"))
                        .body();

        Api anybody = SHOPKEEPER.api();
        assertThat(anybody.get(found(html, "/o/[^\"']+")).status()).isEqualTo(200);
        Answer click = anybody.get(found(html, "/c/[^\"']+"));
        assertThat(click.status()).isIn(302, 303, 307);
        assertThat(click.header("Location")).contains("https://shop.example/sale");
        assertThat(headers).contains("List-Unsubscribe-Post");
        Answer left = anybody.send(
                "POST",
                found(html, "/u/[^\"']+"),
                "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8));
        assertThat(left.status()).isEqualTo(200);

        Answer figures = steps.show(send);
        assertThat(List.of(figures.number("opened"), figures.number("clicked"), figures.number("unsubscribed")))
                .containsExactly(1L, 1L, 1L);
        assertThat(admin.get("/customers/" + tag + "-0").text("subscribed")).isEqualTo("false");
    }

    private static String found(String html, String pattern) {
        Matcher link = Pattern.compile("https?://[^/\"']+(" + pattern + ")").matcher(html);
        assertThat(link.find()).as(pattern + " in " + html).isTrue();
        return URI.create(link.group(1)).toString();
    }

    @Test
    void showsEveryReaderProductsOfTheirOwnAndKnowsWhich() {
        String product = "prod-" + tag;
        admin.post("/api/v1/products", Map.of("product_id", product, "name", "Tea " + tag, "price", "4.00"));
        steps.crowd(tag, 1);
        String config = steps.template("<ul>{% for p in recommendations %}<li>{{ p.name }}</li>{% endfor %}</ul>");
        Eventually.holds(SendSteps.LIMIT, () -> admin.post(
                        "/notifications/configs/" + config + "/preview", Map.of("customer_id", tag + "-0"))
                .text("html")
                .contains("<li>"));
        String send = steps.start(config, tag, Map.of());
        steps.ended(send, SendSteps.LIMIT);

        Answer log = admin.get("/notifications/deliveries?job_id=" + send);
        assertThat(log.text("items.0.recommendation_id")).isNotBlank();
        assertThat(log.find("items.0.product_ids.0")).isPresent();
        assertThat(mailTo(SendSteps.address(tag, 0), "html")).contains("<li>");
    }

    @Test
    void waitsForItsTimeAndCanBeCalledOff() {
        steps.crowd(tag, 2);
        String config = steps.template("<p>Later</p>");
        Instant later = Instant.now().plus(Duration.ofHours(2));
        String send = steps.start(config, tag, Map.of("send_at", later.toString()));
        assertThat(steps.show(send).text("status")).isEqualTo("scheduled");

        Answer cancelled = steps.told(send, "cancel", Map.of());

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.number("skipped")).isEqualTo(2);
        String soon = steps.start(
                config, tag, Map.of("send_at", Instant.now().plusSeconds(2).toString()));
        assertThat(steps.ended(soon, SendSteps.LIMIT).number("sent")).isEqualTo(2);
    }

    @Test
    void forgetsAnErasedPersonAndStillAddsUp() {
        steps.crowd(tag, 3);
        String send = steps.start(steps.template("<p>Hello</p>"), tag, Map.of());
        steps.ended(send, SendSteps.LIMIT);
        String id = admin.get("/customers/" + tag + "-1").text("id");

        Answer undone = admin.get("/customers/" + tag + "-1/data");
        assertThat(undone.text("deliveries.0.job_id")).isEqualTo(send);
        assertThat(admin.delete("/customers/" + id).status()).isEqualTo(204);

        assertThat(steps.show(send).number("sent")).isEqualTo(3);
        List<String> addresses = new ArrayList<>();
        Answer log = admin.get("/notifications/deliveries?job_id=" + send);
        Objects.requireNonNull(log.json().get("items")).values().forEach(one -> {
            if (one.get("email") != null) {
                addresses.add(Objects.requireNonNull(one.get("email")).getStringValue());
            }
        });
        assertThat(addresses).containsExactlyInAnyOrder(SendSteps.address(tag, 0), SendSteps.address(tag, 2));
    }

    @Test
    void refusesWhatCannotBeSent() {
        String config = steps.template("<p>Hello</p>");
        assertThat(admin.post("/notifications/send", Map.of("customer_id", "all"))
                        .text("details.0.field"))
                .isEqualTo("notification_config_id");
        assertThat(admin.post(
                                "/notifications/send",
                                Map.of(
                                        "customer_id",
                                        "all",
                                        "notification_config_id",
                                        config,
                                        "filter",
                                        Map.of("colour", "red")))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(
                                "/notifications/send",
                                Map.of("customer_id", "nobody-at-all", "notification_config_id", config))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/notifications/send", Map.of("customer_id", "all", "notification_config_id", "none"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/notifications/sends/none").status()).isEqualTo(404);
        assertThat(steps.told("none", "pause", Map.of()).status()).isEqualTo(404);
    }
}
