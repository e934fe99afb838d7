package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Proving an address and renewing a password, through HTTP and the mailbox. */
class AccountMailJourneyTest {

    private static final String PASSWORD = "a good long password";
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/auth/\\S+/)(\\S+)");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final String name = "u" + UUID.randomUUID().toString().substring(0, 12);
    private final String email = name + "@mail.example";

    private Answer register(String language) {
        Answer answer = shopkeeper
                .api()
                .post(
                        "/api/auth/register",
                        Map.of("username", name, "email", email, "password", PASSWORD, "language", language));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private Answer mail(int number) {
        String path = "/mailbox?to=" + email;
        Answer list = Eventually.becomes(
                LIMIT, () -> shopkeeper.asAdmin().get(path), answer -> answer.number("total") >= number);
        return shopkeeper.asAdmin().get("/mailbox/" + list.text("items.0.id"));
    }

    private static Matcher link(Answer mail) {
        Matcher link = LINK.matcher(mail.text("text"));
        assertThat(link.find()).as(mail.toString()).isTrue();
        return link;
    }

    private Answer form(String path, String body) {
        return shopkeeper
                .api()
                .with("Accept", "text/html")
                .send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void provesAnAddressAndBecomesTheCustomerTheShopKnew() {
        String known = shopkeeper
                .asAdmin()
                .post("/customers", Map.of("name", "Known Before", "email", email))
                .text("id");
        Answer signedUp = register("vi");
        Api owner = shopkeeper.api().bearer(signedUp.text("access_token"));
        assertThat(signedUp.text("user.customer_id")).isNotEqualTo(known);
        owner.post("/api/interactions", Map.of("product_id", "p-" + name, "interaction_type", "view"));

        Answer mail = mail(1);
        assertThat(mail.text("subject")).startsWith("Xác nhận địa chỉ");
        Matcher link = link(mail);
        String path = link.group(1) + link.group(2);
        Answer page = shopkeeper.api().with("Accept", "text/html").get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">");

        Answer proven = shopkeeper.api().post(path);
        assertThat(proven.status()).as(proven.toString()).isEqualTo(200);
        assertThat(proven.text("user.customer_id")).isEqualTo(known);
        assertThat(owner.get("/auth/me").text("user.customer_id")).isEqualTo(known);
        assertThat(owner.get("/auth/me").at("user.email_verified").getBooleanValue())
                .isTrue();
        assertThat(owner.get("/api/interactions").number("count")).isEqualTo(1);
        assertThat(shopkeeper
                        .asAdmin()
                        .get("/customers/" + signedUp.text("user.customer_id"))
                        .status())
                .isEqualTo(404);
        assertThat(shopkeeper.api().post(path).status()).isEqualTo(404);
    }

    @Test
    void claimsAnAddressNobodyHasByThePage() {
        Answer signedUp = register("en");
        Matcher link = link(mail(1));
        Answer done = form(link.group(1) + link.group(2), "");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.body()).contains("<h1>Thank you</h1>");
        assertThat(shopkeeper
                        .asAdmin()
                        .get("/customers/" + signedUp.text("user.customer_id"))
                        .text("email"))
                .isEqualTo(email);
        assertThat(form(link.group(1) + link.group(2), "").status()).isEqualTo(404);
    }

    @Test
    void changesTheAddressAndAsksToProveIt() {
        Api owner = shopkeeper.api().bearer(register("en").text("access_token"));
        mail(1);
        assertThat(owner.post("/auth/verify").status()).isEqualTo(202);
        mail(2);
        Answer wrong = owner.post("/auth/verify", Map.of("email", "new-" + email, "current_password", "not it"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(owner.post("/auth/verify", Map.of("email", "new-" + email, "current_password", PASSWORD))
                        .status())
                .isEqualTo(202);
        Eventually.holds(
                LIMIT,
                () -> shopkeeper.asAdmin().get("/mailbox?to=new-" + email).number("total") == 1);
        assertThat(owner.get("/auth/me").text("user.email")).isEqualTo("new-" + email);
    }

    @Test
    void renewsAForgottenPassword() {
        Answer signedUp = register("en");
        mail(1);
        Answer known = shopkeeper.api().post("/auth/password/forgot", Map.of("email", email));
        Answer unknown = shopkeeper.api().post("/auth/password/forgot", Map.of("email", "not-" + email));
        assertThat(known.status()).as(known.toString()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).isEqualTo(known.body());

        Matcher link = link(mail(2));
        String token = link.group(2);
        assertThat(shopkeeper
                        .api()
                        .with("Accept", "text/html")
                        .get(link.group(1) + token)
                        .body())
                .contains("name=\"new_password\"");
        Answer weak = shopkeeper.api().post("/auth/password/reset", Map.of("token", token, "new_password", "short"));
        assertThat(weak.status()).isEqualTo(400);
        Answer done = shopkeeper
                .api()
                .post("/auth/password/reset", Map.of("token", token, "new_password", "quite another password"));
        assertThat(done.status()).as(done.toString()).isEqualTo(204);

        assertThat(shopkeeper
                        .api()
                        .post("/auth/password/reset", Map.of("token", token, "new_password", "and again another"))
                        .status())
                .isEqualTo(404);
        assertThat(shopkeeper
                        .api()
                        .post("/auth/login", Map.of("username", name, "password", PASSWORD))
                        .status())
                .isEqualTo(401);
        shopkeeper.api().signedIn(name, "quite another password");
        assertThat(shopkeeper
                        .api()
                        .bearer(signedUp.text("access_token"))
                        .get("/auth/me")
                        .status())
                .isEqualTo(401);
        assertThat(shopkeeper.asAdmin().get("/mailbox?to=not-" + email).number("total"))
                .isZero();
    }

    @Test
    void renewsAPasswordByThePage() {
        register("en");
        mail(1);
        shopkeeper.api().post("/auth/password/forgot", Map.of("email", email));
        String token = link(mail(2)).group(2);
        assertThat(form("/auth/password/reset", "token=" + token + "&new_password=short")
                        .status())
                .isEqualTo(400);
        Answer done = form("/auth/password/reset", "token=" + token + "&new_password=quite+another+password");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        shopkeeper.api().signedIn(name, "quite another password");
    }

    @Test
    void sendsOnceTheMailServerIsBack() {
        try (SmtpSink sink = SmtpSink.start(Offers.usual())) {
            sink.stop();
            Map<String, String> variables = Map.of(
                    "SMTP_HOST",
                    sink.host(),
                    "SMTP_PORT",
                    Integer.toString(sink.port()),
                    "MAIL_FROM",
                    "a@shop.example");
            try (RunningShopkeeper sending = RunningShopkeeper.start(variables)) {
                Answer answer = sending.api()
                        .post("/api/auth/register", Map.of("username", name, "email", email, "password", PASSWORD));
                assertThat(answer.status()).isEqualTo(201);
                sink.startAgain();
                Eventually.holds(Duration.ofSeconds(30), () -> sink.taken().ofRecipient(email) == 1);
            }
            assertThat(sink.taken().messageIds().values()).containsExactly(1);
        }
    }
}
