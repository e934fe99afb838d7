package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.ChildShopkeeper;
import dev.shopkeeper.bootstrap.harness.Eventually;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process in the middle of a send, and counts at the mail server who got what. */
class SendCrashTest {

    /** As many e-mails as are on their way at a time. */
    private static final int SLOTS = 4;

    private static final String CROWD = "crowd";

    @Test
    void missesNobodyWhenItIsKilledInTheMiddle(@TempDir Path data) {
        killed(data, 600, 1, 7);
    }

    @Test
    @Tag("slow")
    void missesNobodyWhenItIsKilledTenTimes(@TempDir Path data) {
        killed(data, 5_000, 10, 42);
    }

    private static void killed(Path data, int recipients, int kills, long seed) {
        Random random = new Random(seed);
        try (SmtpSink sink = SmtpSink.start(Offers.counting())) {
            Map<String, String> variables = new HashMap<>(Map.of("RATE_LIMIT_PER_MINUTE", "1000000"));
            SendSteps.sendingTo(sink).forEach((name, value) -> variables.put(name, value.toString()));
            ChildShopkeeper child = ChildShopkeeper.start(data, variables);
            try {
                SendSteps steps = new SendSteps(child.asAdmin());
                steps.crowd(CROWD, recipients);
                String send = steps.start(
                        steps.template("<p>Hello {{ customer_name }}</p>"), CROWD, Map.of("batch_size", 200));
                for (int kill = 1; kill <= kills; kill++) {
                    double share = (kill - random.nextDouble()) / (kills + 1);
                    Eventually.holds(Duration.ofMinutes(2), () -> sink.taken().total() >= share * recipients);
                    child.kill();
                    child = ChildShopkeeper.start(data, variables);
                }
                Api admin = child.asAdmin();
                Answer end = new SendSteps(admin).ended(send, Duration.ofMinutes(3));
                check(sink, admin, end, recipients, kills);
            } finally {
                child.close();
            }
        }
    }

    private static void check(SmtpSink sink, Api admin, Answer end, int recipients, int kills) {
        assertThat(end.text("status")).isEqualTo("completed");
        Set<String> uncertain = uncertain(admin, end.text("job_id"));
        assertThat(end.number("uncertain")).isEqualTo(uncertain.size()).isLessThanOrEqualTo((long) SLOTS * kills);
        assertThat(end.number("sent") + uncertain.size()).isEqualTo(recipients);
        for (int i = 0; i < recipients; i++) {
            String address = SendSteps.address(CROWD, i);
            int got = sink.taken().ofRecipient(address);
            if (uncertain.contains(address)) {
                assertThat(got).as(address).isLessThanOrEqualTo(1);
            } else {
                assertThat(got).as(address).isEqualTo(1);
            }
        }
    }

    private static Set<String> uncertain(Api admin, String send) {
        Answer page = admin.get("/notifications/deliveries?status=uncertain&page_size=100&job_id=" + send);
        Set<String> addresses = new HashSet<>();
        for (JsonNode one : Objects.requireNonNull(page.json().get("items")).values()) {
            addresses.add(Objects.requireNonNull(one.get("email")).getStringValue());
        }
        return addresses;
    }
}
