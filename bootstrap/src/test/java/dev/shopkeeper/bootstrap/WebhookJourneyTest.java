package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.consent.MailLinks;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.bootstrap.WebhookReceiver.Heard;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An admin lets other programs hear what became of e-mails. */
class WebhookJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final List<String> made = new ArrayList<>();
    private final SendId send = new SendId("send-" + UUID.randomUUID());

    WebhookJourneyTest() throws IOException {}

    @AfterEach
    void removeHooks() {
        made.forEach(id -> admin.delete("/webhooks/" + id));
        receiver.close();
    }

    private Answer hook(Map<String, ?> wish) {
        Answer answer = admin.post("/webhooks", wish);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        made.add(answer.text("id"));
        return answer;
    }

    private DeliveryId delivery(int number) {
        return new DeliveryId(send, new CustomerId("c" + number));
    }

    private void announce(Event event) {
        shopkeeper.bean(Announce.class).announce(event);
    }

    private static String signature(String secret, Heard heard) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = (heard.timestamp() + "." + heard.body()).getBytes(StandardCharsets.UTF_8);
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed));
    }

    @Test
    void hearsThatSomebodyUnsubscribed() throws GeneralSecurityException {
        Answer hook = hook(Map.of("url", receiver.url(), "description", "the backend"));
        String email = UUID.randomUUID() + "@mail.example";
        String customer = admin.post("/customers", Map.of("name", "Nguyễn Văn An", "email", email))
                .text("id");
        DeliveryId delivery = new DeliveryId(send, new CustomerId(customer));
        String link = shopkeeper.bean(MailLinks.class).unsubscribe(delivery);

        shopkeeper.api().post(link.substring(shopkeeper.url().toString().length()));

        Eventually.holds(SOON, () -> !receiver.heard().isEmpty());
        Heard heard = receiver.heard().getFirst();
        assertThat(heard.event()).isEqualTo("customer.unsubscribed");
        assertThat(heard.delivery()).startsWith(hook.text("id") + ":unsubscribed:");
        assertThat(heard.signature()).isEqualTo(signature(hook.text("secret"), heard));
        assertThat(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(heard.timestamp())))
                .isLessThan(60);
        assertThat(heard.body())
                .contains("\"customer_id\":\"" + customer + "\"", "\"job_id\":\"" + send + "\"")
                .doesNotContain(email, "Nguyễn", "whsec");
        String log = "/webhooks/" + hook.text("id") + "/deliveries";
        Eventually.holds(SOON, () -> admin.get(log + "?status=delivered").number("total") == 1);
        Answer told = admin.get(log);
        assertThat(told.text("items.0.id")).isEqualTo(heard.delivery());
        assertThat(told.number("items.0.response_status")).isEqualTo(204);
        assertThat(told.number("items.0.attempts")).isEqualTo(1);
        assertThat(told.text("items.0.data.customer_id")).isEqualTo(customer);
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void triesAgainUntilItIsHeard() {
        String id = hook(Map.of("url", receiver.url(), "events", List.of("delivery.failed")))
                .text("id");
        String log = "/webhooks/" + id + "/deliveries";
        receiver.answers(302);

        announce(Event.sent(delivery(1), "<m@shop.example>", Instant.now()));
        announce(Event.failed(delivery(2), "bounced", 1, Instant.now()));

        Answer waiting = Eventually.becomes(
                SOON, () -> admin.get(log + "?status=pending"), answer -> answer.find("items.0.response_status")
                        .isPresent());
        assertThat(waiting.number("total")).isEqualTo(1);
        assertThat(waiting.number("items.0.response_status")).isEqualTo(302);
        assertThat(waiting.text("items.0.error")).isEqualTo("it answered 302");
        assertThat(waiting.find("items.0.next_attempt_at")).isPresent();
        receiver.answers(200);
        Eventually.holds(SOON, () -> admin.get(log + "?status=delivered").number("total") == 1);
        assertThat(receiver.heard()).hasSize(2);
        assertThat(receiver.heard().getFirst().delivery())
                .isEqualTo(receiver.heard().getLast().delivery());
        assertThat(receiver.heard().getFirst().event()).isEqualTo("delivery.failed");
    }

    @Test
    void aDeadHookKeepsNobodyElseWaiting() {
        String dead = hook(Map.of("url", "http://127.0.0.1:1/hook")).text("id");
        String alive = hook(Map.of("url", receiver.url())).text("id");

        IntStream.range(0, 300)
                .forEach(i -> announce(Event.sent(delivery(i), "<m" + i + "@shop.example>", Instant.now())));

        Eventually.holds(SOON, () -> receiver.heard().size() >= 300);
        assertThat(receiver.heard().stream().map(Heard::delivery).distinct()).hasSize(300);
        assertThat(admin.get("/webhooks/" + dead + "/deliveries?status=pending").number("total"))
                .isEqualTo(300);
        Eventually.holds(
                SOON,
                () -> admin.get("/webhooks/" + alive + "/deliveries?status=delivered")
                                .number("total")
                        == 300);
        assertThat(admin.delete("/webhooks/" + dead).status()).isEqualTo(204);
        assertThat(admin.get("/webhooks/" + dead + "/deliveries").status()).isEqualTo(404);
    }

    @Test
    void canBeTriedOut() throws GeneralSecurityException {
        Answer hook = hook(Map.of("url", receiver.url(), "enabled", false));
        String id = hook.text("id");

        Answer good = admin.post("/webhooks/" + id + "/test");
        receiver.answers(500);
        Answer bad = admin.post("/webhooks/" + id + "/test");

        assertThat(good.status()).as(good.toString()).isEqualTo(200);
        assertThat(good.text("status")).isEqualTo("delivered");
        assertThat(bad.text("status")).isEqualTo("failed");
        assertThat(bad.number("response_status")).isEqualTo(500);
        Heard heard = receiver.heard().getFirst();
        assertThat(heard.event()).isEqualTo("webhook.test");
        assertThat(heard.signature()).isEqualTo(signature(hook.text("secret"), heard));
        assertThat(admin.get("/webhooks/" + id + "/deliveries").number("total")).isEqualTo(2);
        assertThat(admin.get("/webhooks/" + id + "/deliveries?page_size=1").find("next_cursor"))
                .isPresent();
    }

    @Test
    void isChangedAndTellsItsSecretOnce() {
        Answer hook = hook(Map.of("url", receiver.url()));
        String id = hook.text("id");

        assertThat(hook.header("location")).hasValue("/webhooks/" + id);
        assertThat(hook.text("secret")).matches("whsec_[A-Za-z0-9_-]{40,}");
        assertThat(hook.at("events").size()).isEqualTo(3);
        Answer changed = admin.put("/webhooks/" + id, Map.of("enabled", false, "events", List.of("delivery.sent")));
        assertThat(changed.text("url")).isEqualTo(receiver.url());
        assertThat(changed.at("enabled").getBooleanValue()).isFalse();
        assertThat(admin.get("/webhooks/" + id).text("events.0")).isEqualTo("delivery.sent");
        assertThat(admin.get("/webhooks/" + id).find("secret")).isEmpty();
        assertThat(admin.get("/webhooks?page_size=100").body()).contains(id).doesNotContain("whsec_");
        announce(Event.sent(delivery(1), "<m@shop.example>", Instant.now()));
        assertThat(admin.get("/webhooks/" + id + "/deliveries").number("total")).isZero();
    }

    @Test
    void refusesWhatItCannotUse() {
        assertThat(admin.post("/webhooks", Map.of("url", "ftp://a.example/")).text("details.0.field"))
                .isEqualTo("url");
        assertThat(admin.post("/webhooks", Map.of("url", "https://me:secret@a.example/"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("/webhooks", Map.of("url", receiver.url(), "events", List.of("order.paid")))
                        .text("details.0.field"))
                .isEqualTo("events");
        assertThat(admin.get("/webhooks/nothing").status()).isEqualTo(404);
        assertThat(admin.get("/webhooks/" + "x".repeat(300)).status()).isEqualTo(404);
        assertThat(admin.post("/webhooks/nothing/test").status()).isEqualTo(404);
        String id = hook(Map.of("url", receiver.url())).text("id");
        assertThat(admin.get("/webhooks/" + id + "/deliveries?status=lost").status())
                .isEqualTo(400);
        assertThat(admin.put("/webhooks/" + id, Map.of("url", "nowhere")).status())
                .isEqualTo(400);
    }

    @Test
    void thereAreNoMoreThanTwenty() {
        long before = admin.get("/webhooks").number("total");
        LongStream.range(before, 20).forEach(_ -> hook(Map.of("url", receiver.url(), "enabled", false)));

        Answer refused = admin.post("/webhooks", Map.of("url", receiver.url()));

        assertThat(refused.status()).isEqualTo(409);
    }
}
