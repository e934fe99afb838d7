package dev.shopkeeper.application.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepWebhookCallsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final WebhookId HOOK = new WebhookId("w1");
    private static final Outcome TAKEN = new Outcome.Taken(200, Duration.ofMillis(1));

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryWebhookCalls calls = new InMemoryWebhookCalls();

    private static WebhookCall owed(String id, Duration ago) {
        return WebhookCall.owed(HOOK, Event.test(id, NOW), NOW.minus(ago));
    }

    private long total(CallStatus status) {
        return calls.list(HOOK, status, PageRequest.first(1)).total();
    }

    @Test
    void givesUpWhatWaitsForTwoDaysAndForgetsWhatEndedAWeekAgo() {
        calls.add(List.of(
                owed("fresh", Duration.ofDays(1)),
                owed("stale", Duration.ofHours(49)),
                owed("told", Duration.ofDays(3)).triedOnce(TAKEN, NOW.minus(Duration.ofDays(3))),
                owed("old", Duration.ofDays(9)).triedOnce(TAKEN, NOW.minus(Duration.ofDays(8)))));

        int removed = new SweepWebhookCalls(webhooks, calls, () -> NOW).sweep();

        assertThat(removed).isEqualTo(1);
        assertThat(total(CallStatus.PENDING)).isEqualTo(1);
        assertThat(total(CallStatus.DELIVERED)).isEqualTo(1);
        assertThat(calls.list(HOOK, CallStatus.FAILED, PageRequest.first(10)).items())
                .singleElement()
                .extracting(WebhookCall::error)
                .isEqualTo(WebhookCall.TOO_OLD);
    }

    @Test
    void keepsTheNewestOfEachHook() {
        webhooks.add(Webhook.made(HOOK, new Wish("https://hook.example/", null, null, null), "whsec_1", NOW));
        calls.add(IntStream.range(0, 30)
                .mapToObj(i -> owed("e" + i, Duration.ofHours(1)).triedOnce(TAKEN, NOW.minusSeconds(i)))
                .toList());

        int removed = new SweepWebhookCalls(webhooks, calls, () -> NOW, 12).sweep();

        assertThat(removed).isEqualTo(18);
        assertThat(calls.list(HOOK, null, PageRequest.first(20)).items())
                .hasSize(12)
                .allSatisfy(call -> assertThat(call.endedAt()).isAfter(NOW.minusSeconds(12)));
    }
}
