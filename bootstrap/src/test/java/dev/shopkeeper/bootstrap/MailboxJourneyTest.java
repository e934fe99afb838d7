package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** E-mail that is captured in embedded mode, read by staff; and sent to a real server where one is set. */
class MailboxJourneyTest {

    private static final String PASSWORD = "a good long password";

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    private static MailOutcome send(RunningShopkeeper from, String to, String subject, Email.Kind kind) {
        return from.bean(Mailer.class)
                .send(new Email(
                        from.bean(MessageIds.class).of(to + subject),
                        null,
                        new Mailbox(new EmailAddress(to), "Nguyễn Văn An"),
                        subject,
                        "<p>Chào <b>An</b></p>",
                        "Chào An",
                        URI.create("https://shop.example/u/abc"),
                        kind));
    }

    private static String someone() {
        return UUID.randomUUID() + "@mail.example";
    }

    @Test
    void showsWhatWasSentAtOnce() {
        String to = someone();
        assertThat(send(shopkeeper, to, "Chào mừng bạn", Email.Kind.BULK)).isInstanceOf(MailOutcome.Accepted.class);
        send(shopkeeper, to, "Lần hai", Email.Kind.BULK);

        Answer list = shopkeeper.asAdmin().get("/mailbox?to=" + to);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(list.number("total")).isEqualTo(2);
        assertThat(list.text("items.0.subject")).isEqualTo("Lần hai");
        assertThat(list.text("items.1.subject")).isEqualTo("Chào mừng bạn");
        assertThat(list.text("items.1.from")).contains("Shopkeeper").contains("shopkeeper@example.com");

        Answer message = shopkeeper.asAdmin().get("/mailbox/" + list.text("items.1.id"));
        assertThat(message.status()).as(message.toString()).isEqualTo(200);
        assertThat(message.text("html")).isEqualTo("<p>Chào <b>An</b></p>");
        assertThat(message.text("text")).isEqualTo("Chào An");
        assertThat(message.text("message_id"))
                .isEqualTo(shopkeeper
                        .bean(MessageIds.class)
                        .of(to + "Chào mừng bạn")
                        .value());
        assertThat(message.body()).contains("List-Unsubscribe=One-Click").contains("Nguyễn Văn An");
        assertThat(shopkeeper.asAdmin().get("/mailbox/unknown").status()).isEqualTo(404);
        assertThat(shopkeeper.asAdmin().get("/mailbox?to=nobody").status()).isEqualTo(400);
    }

    @Test
    void showsOnlyAdminsWhatOpensAnAccount() {
        String to = someone();
        send(shopkeeper, to, "A new password", Email.Kind.ACCOUNT);
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        shopkeeper
                .asAdmin()
                .post(
                        "/auth/users",
                        Map.of(
                                "username",
                                name,
                                "email",
                                name + "@shop.example",
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("support")));
        Api support = shopkeeper.api().signedIn(name, PASSWORD);

        String id = shopkeeper.asAdmin().get("/mailbox?to=" + to).text("items.0.id");
        assertThat(support.get("/mailbox?to=" + to).number("total")).isZero();
        assertThat(support.get("/mailbox/" + id).status()).isEqualTo(404);
        assertThat(shopkeeper.asAdmin().get("/mailbox/" + id).status()).isEqualTo(200);
    }

    @Test
    void forgetsTheMailOfAnErasedCustomer() {
        String to = someone();
        String customer = shopkeeper
                .asAdmin()
                .post("/customers", Map.of("name", "To be erased", "email", to))
                .text("id");
        send(shopkeeper, to, "Hello", Email.Kind.BULK);
        assertThat(shopkeeper.asAdmin().get("/customers/" + customer + "/data").body())
                .contains("captured_mail");

        assertThat(shopkeeper.asAdmin().delete("/customers/" + customer).status())
                .isEqualTo(204);
        assertThat(shopkeeper.asAdmin().get("/mailbox?to=" + to).number("total"))
                .isZero();
    }

    @Test
    void sendsWhereAServerIsSetAndCapturesNothing() {
        try (SmtpSink sink = SmtpSink.start(Offers.usual());
                RunningShopkeeper sending = RunningShopkeeper.start(Map.of(
                        "SMTP_HOST", sink.host(),
                        "SMTP_PORT", Integer.toString(sink.port()),
                        "MAIL_FROM", "\"Cửa hàng\" <hello@shop.example>"))) {
            assertThat(send(sending, "a@mail.example", "Hello", Email.Kind.BULK))
                    .isInstanceOf(MailOutcome.Accepted.class);
            assertThat(sink.taken().last().sender()).isEqualTo("hello@shop.example");
            assertThat(sink.taken().last().messageId()).endsWith("@shop.example");
            Answer mailbox = sending.asAdmin().get("/mailbox");
            assertThat(mailbox.status()).isEqualTo(404);
            assertThat(mailbox.text("error")).isEqualTo("NOT_FOUND");
        }
    }
}
