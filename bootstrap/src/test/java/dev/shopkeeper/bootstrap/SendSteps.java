package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tests about sends do again and again, through HTTP. */
final class SendSteps {

    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");

    private final Api admin;

    SendSteps(Api admin) {
        this.admin = admin;
    }

    /** What makes the application send to this server. */
    static Map<String, Object> sendingTo(SmtpSink sink) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("SMTP_HOST", sink.host());
        variables.put("SMTP_PORT", Integer.toString(sink.port()));
        variables.put("SMTP_STARTTLS", "off");
        variables.put("MAIL_FROM", "shop@shop.example");
        return variables;
    }

    /** The address of a customer of a crowd. */
    static String address(String crowd, int number) {
        return "p" + number + "." + crowd + "@example.com";
    }

    /** Imports so many customers, who are found by their tag. */
    void crowd(String tag, int size) {
        StringBuilder csv = new StringBuilder("external_id,email,name,tags\n");
        for (int i = 0; i < size; i++) {
            csv.append(tag).append('-').append(i).append(',').append(address(tag, i));
            csv.append(",Person ").append(i).append(',').append(tag).append('\n');
        }
        Answer accepted = admin.upload(
                "/customers/import", "crowd.csv", csv.toString().getBytes(StandardCharsets.UTF_8), Map.of());
        Answer end = Eventually.becomes(
                LIMIT, () -> admin.get(accepted.text("status_url")), status -> ENDS.contains(status.text("status")));
        assertThat(end.number("succeeded")).isEqualTo(size);
    }

    /** Writes a template. */
    String template(String html) {
        Answer made = admin.post(
                "/notifications/config",
                Map.of(
                        "name",
                        "A test",
                        "channel",
                        "email",
                        "subject",
                        "Hello {{ customer_name }}",
                        "body_html",
                        html));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    /** Accepts a send to a crowd. */
    String start(String config, String tag, Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(
                Map.of("customer_id", "all", "notification_config_id", config, "filter", Map.of("tag", tag)));
        wish.putAll(more);
        Answer accepted = admin.post("/notifications/send", wish);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        return accepted.text("job_id");
    }

    Answer show(String send) {
        Answer shown = admin.get("/notifications/sends/" + send);
        assertThat(balance(shown)).as(shown.toString()).isEqualTo(shown.number("recipients"));
        return shown;
    }

    /** Watches it to its end; its numbers add up at every look. */
    Answer ended(String send, Duration limit) {
        return Eventually.becomes(limit, () -> show(send), shown -> ENDS.contains(shown.text("status")));
    }

    Answer told(String send, String command, Object body) {
        return admin.post("/notifications/sends/" + send + "/" + command, body);
    }

    static long balance(Answer shown) {
        return List.of("queued", "sending", "uncertain", "sent", "failed", "skipped").stream()
                .mapToLong(shown::number)
                .sum();
    }
}
