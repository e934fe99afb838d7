package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.Script;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.application.notification.mail.smtp.Verdict;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may go wrong while e-mails go out, against a mail server that misbehaves; Redis is away all the while. */
class SendFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static SmtpSink sink;
    private static RunningShopkeeper shopkeeper;
    private static SendSteps steps;
    private static Api admin;
    private static String config;

    private final String tag = "t" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        sink = SmtpSink.start(Offers.usual());
        Map<String, Object> variables = SendSteps.sendingTo(sink);
        variables.put("REDIS_URI", "redis://127.0.0.1:1");
        shopkeeper = RunningShopkeeper.start(variables);
        admin = shopkeeper.asAdmin();
        steps = new SendSteps(admin);
        config = steps.template("<p>Hello {{ customer_name }}</p>");
    }

    @AfterAll
    static void close() {
        shopkeeper.close();
        sink.close();
    }

    @BeforeEach
    void behave() {
        sink.follow(Script.takingAll());
    }

    private void assertEachGotItOnce(int size) {
        for (int i = 0; i < size; i++) {
            assertThat(sink.taken().ofRecipient(SendSteps.address(tag, i)))
                    .as("recipient %d", i)
                    .isEqualTo(1);
        }
    }

    @Test
    void losesNothingWhileTheServerPutsOffEveryThird() {
        steps.crowd(tag, 300);
        sink.follow(Script.forShare(0.3, new Verdict.RefuseRecipient(451, "4.7.1 try again later")));
        String send = steps.start(config, tag, Map.of());
        Eventually.holds(SendSteps.LIMIT, () -> steps.show(send).number("sent") > 150);
        sink.follow(Script.takingAll());

        Answer end = steps.ended(send, SendSteps.LIMIT);

        assertThat(end.number("sent")).isEqualTo(300);
        assertEachGotItOnce(300);
        Answer late = admin.get("/notifications/deliveries?job_id=" + send + "&page_size=100");
        assertThat(late.number("total")).isEqualTo(300);
    }

    @Test
    void waitsForAServerThatIsAwayAndFinishes() {
        steps.crowd(tag, 400);
        String send = steps.start(config, tag, Map.of("rate_per_second", 200));
        Eventually.holds(SendSteps.LIMIT, () -> steps.show(send).number("sent") > 50);
        sink.stop();
        Eventually.holds(
                SendSteps.LIMIT, () -> admin.get("/tasks/" + send).body().contains("mail server cannot be reached"));
        assertThat(steps.show(send).text("status")).isEqualTo("running");
        sink.startAgain();

        Answer end = steps.ended(send, Duration.ofSeconds(90));

        long uncertain = end.number("uncertain");
        assertThat(end.number("sent") + uncertain).isEqualTo(400);
        assertThat(uncertain).isLessThanOrEqualTo(4);
        for (int i = 0; i < 400; i++) {
            assertThat(sink.taken().ofRecipient(SendSteps.address(tag, i))).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void failsWhatIsRefusedSuppressesItAndRetriesWhenAsked() {
        steps.crowd(tag, 3);
        sink.follow(recipient -> recipient.startsWith("p0")
                ? new Verdict.RefuseRecipient(550, "5.1.1 no such user")
                : new Verdict.RefuseEmail(554, "5.7.1 not today"));
        String send = steps.start(config, tag, Map.of());
        assertThat(steps.ended(send, SendSteps.LIMIT).number("failed")).isEqualTo(3);
        sink.follow(Script.takingAll());

        Answer told = steps.told(send, "retry-failed", Map.of());

        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        Answer end = Eventually.becomes(SendSteps.LIMIT, () -> steps.show(send), one -> one.text("status")
                .equals("completed"));
        assertThat(List.of(end.number("sent"), end.number("skipped"))).containsExactly(2L, 1L);
        assertThat(admin.get("/notifications/deliveries?job_id=" + send + "&status=skipped")
                        .text("items.0.reason"))
                .isEqualTo("suppressed");
    }

    @Test
    void sendsNothingToWhoUnsubscribedInTheMiddle() {
        steps.crowd(tag, 60);
        String send = steps.start(config, tag, Map.of("rate_per_second", 30));
        Eventually.holds(SendSteps.LIMIT, () -> steps.show(send).number("sent") >= 5);
        List<Integer> gone = List.of(59, 58, 57).stream()
                .filter(number -> sink.taken().ofRecipient(SendSteps.address(tag, number)) == 0)
                .toList();
        gone.forEach(number -> assertThat(admin.patch("/customers/" + tag + "-" + number, Map.of("subscribed", false))
                        .status())
                .isEqualTo(200));

        Answer end = steps.ended(send, SendSteps.LIMIT);

        assertThat(gone).isNotEmpty();
        assertThat(end.number("skipped")).isEqualTo(gone.size());
        gone.forEach(number -> assertThat(sink.taken().ofRecipient(SendSteps.address(tag, number)))
                .isZero());
    }

    @Test
    void pausesResumesAndCancelsAtOnce() {
        steps.crowd(tag, 500);
        String send = steps.start(config, tag, Map.of("rate_per_second", 100));
        Eventually.holds(SendSteps.LIMIT, () -> steps.show(send).number("sent") > 5);
        long start = System.nanoTime();

        Answer paused = steps.told(send, "pause", Map.of());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(paused.text("status")).isEqualTo("paused");
        Eventually.holds(SendSteps.LIMIT, () -> steps.show(send).number("sending") == 0);
        long sent = steps.show(send).number("sent");
        assertThat(steps.told(send, "resume", Map.of()).text("status")).isIn("pending", "running");
        Eventually.holds(SendSteps.LIMIT, () -> steps.show(send).number("sent") > sent);
        start = System.nanoTime();

        Answer cancelled = steps.told(send, "cancel", Map.of());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.number("queued")).isZero();
        Eventually.holds(
                SendSteps.LIMIT,
                () -> admin.get("/tasks/" + send).text("status").equals("cancelled"));
        Answer log = admin.get("/notifications/deliveries?job_id=" + send + "&status=skipped");
        assertThat(log.number("total")).isEqualTo(steps.show(send).number("skipped"));
        assertThat(log.text("items.0.reason")).isEqualTo("cancelled");
        assertThat(steps.told(send, "resume", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void sendsToOneCustomerAtOnce() {
        steps.crowd(tag, 1);
        long start = System.nanoTime();

        Answer accepted =
                admin.post("/notifications/send", Map.of("customer_id", tag + "-0", "notification_config_id", config));
        Eventually.holds(SendSteps.LIMIT, () -> sink.taken().ofRecipient(SendSteps.address(tag, 0)) == 1);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(accepted.number("recipients")).isEqualTo(1);
        steps.ended(accepted.text("job_id"), SendSteps.LIMIT);
    }
}
