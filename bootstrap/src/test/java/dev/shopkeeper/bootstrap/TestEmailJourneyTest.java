package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.Script;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.application.notification.mail.smtp.Verdict;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A marketer tests an e-mail on herself. */
class TestEmailJourneyTest {

    private static String config(RunningShopkeeper shopkeeper) {
        Answer made = shopkeeper
                .asAdmin()
                .post(
                        "/notifications/config",
                        Map.of(
                                "name", "Sale",
                                "channel", "email",
                                "subject", "Giảm giá cho {{ customer_name }}",
                                "body_html", "<p>Mã {{ code }} {{ unknown_name }}</p>"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    @Test
    void arrivesMarkedAsATest() {
        RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
        String to = UUID.randomUUID() + "@mail.example";
        String path = "/notifications/configs/" + config(shopkeeper) + "/test";
        Answer sent = shopkeeper.asAdmin().post(path, Map.of("to", to, "data", Map.of("code", "TET2027")));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        assertThat(sent.text("status")).isEqualTo("sent");
        assertThat(sent.text("missing_variables.0")).isEqualTo("unknown_name");

        Answer list = shopkeeper.asAdmin().get("/mailbox?to=" + to);
        assertThat(list.text("items.0.subject")).startsWith("[Test] Giảm giá cho ");
        assertThat(list.text("items.0.message_id")).isEqualTo(sent.text("message_id"));
        Answer mail = shopkeeper.asAdmin().get("/mailbox/" + list.text("items.0.id"));
        assertThat(mail.text("html")).contains("TET2027");
        assertThat(mail.text("text")).contains("TET2027");

        assertThat(shopkeeper.asAdmin().post(path, Map.of("to", "nobody")).status())
                .isEqualTo(400);
        assertThat(shopkeeper
                        .asAdmin()
                        .post("/notifications/configs/unknown/test", Map.of("to", to))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatTheMailServerSays() {
        try (SmtpSink sink = SmtpSink.start(Offers.usual());
                RunningShopkeeper shopkeeper = RunningShopkeeper.start(Map.of(
                        "SMTP_HOST", sink.host(),
                        "SMTP_PORT", Integer.toString(sink.port()),
                        "MAIL_FROM", "hello@shop.example"))) {
            String path = "/notifications/configs/" + config(shopkeeper) + "/test";
            Map<String, String> request = Map.of("to", "mai@shop.example");
            sink.follow(Script.always(new Verdict.RefuseRecipient(550, "5.1.1 no such user")));
            Answer refused = shopkeeper.asAdmin().post(path, request);
            assertThat(refused.status()).isEqualTo(502);
            assertThat(refused.text("message")).contains("no such user");
            sink.stop();
            assertThat(shopkeeper.asAdmin().post(path, request).status()).isEqualTo(503);
        }
    }
}
