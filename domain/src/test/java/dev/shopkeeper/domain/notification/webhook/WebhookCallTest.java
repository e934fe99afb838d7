package dev.shopkeeper.domain.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookCallTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final DeliveryId DELIVERY = new DeliveryId(new SendId("s1"), new CustomerId("c1"));
    private static final Outcome TAKEN = new Outcome.Taken(202, Duration.ofMillis(7));
    private static final Outcome NOT_TAKEN = new Outcome.NotTaken(null, "it could not be connected to", Duration.ZERO);

    private final WebhookCall owed =
            WebhookCall.owed(new WebhookId("w1"), Event.sent(DELIVERY, "<m@shop.example>", NOW), NOW);

    @Test
    void isNamedByHookAndEvent() {
        assertThat(owed.id()).isEqualTo("w1:sent:s1:c1");
        assertThat(owed.due()).isEqualTo(NOW);
    }

    @Test
    void endsWhenItIsTaken() {
        WebhookCall taken = owed.tried(NOT_TAKEN, NOW, 0).tried(TAKEN, NOW.plusSeconds(6), 0);

        assertThat(taken.status()).isEqualTo(CallStatus.DELIVERED);
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(taken.answered()).isEqualTo(202);
        assertThat(taken.error()).isNull();
        assertThat(taken.took()).isEqualTo(Duration.ofMillis(7));
        assertThat(taken.endedAt()).isEqualTo(NOW.plusSeconds(6));
    }

    @Test
    void waitsLongerEachTimeAndIsGivenUpAfterAboutADay() {
        WebhookCall call = owed;
        Instant now = NOW;
        Duration before = Duration.ZERO;
        for (int i = 1; i < WebhookCall.MAX_ATTEMPTS; i++) {
            call = call.tried(NOT_TAKEN, now, 0);
            Duration wait = Duration.between(now, call.due());
            assertThat(call.status()).isEqualTo(CallStatus.PENDING);
            assertThat(wait).isGreaterThanOrEqualTo(before);
            before = wait;
            now = call.due();
        }
        call = call.tried(NOT_TAKEN, now, 0);

        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
        assertThat(call.attempts()).isEqualTo(11);
        assertThat(call.error()).isEqualTo("it could not be connected to");
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(22), WebhookCall.LONGEST_WAIT);
    }

    @Test
    void chanceAddsUpToAQuarterOfTheWait() {
        assertThat(owed.tried(NOT_TAKEN, NOW, 0).due()).isEqualTo(NOW.plusMillis(5_000));
        assertThat(owed.tried(NOT_TAKEN, NOW, 1).due()).isEqualTo(NOW.plusMillis(6_250));
    }

    @Test
    void aTestIsTriedOnce() {
        assertThat(owed.triedOnce(NOT_TAKEN, NOW).status()).isEqualTo(CallStatus.FAILED);
        assertThat(owed.triedOnce(TAKEN, NOW).status()).isEqualTo(CallStatus.DELIVERED);
    }

    @Test
    void saysWhyItIsGivenUp() {
        assertThat(owed.givenUp(NOW).error()).isEqualTo(WebhookCall.TOO_OLD);
        assertThat(owed.tried(NOT_TAKEN, NOW, 0).givenUp(NOW).error()).isEqualTo("it could not be connected to");
        assertThat(owed.givenUp(NOW).endedAt()).isEqualTo(NOW);
    }

    @Test
    void eventsHoldIdsAndNothingElse() {
        assertThat(Event.sent(DELIVERY, "<m@shop.example>", NOW).facts())
                .isEqualTo(Map.of(
                        "delivery_id", "s1:c1", "job_id", "s1", "customer_id", "c1", "message_id", "<m@shop.example>"));
        assertThat(Event.failed(DELIVERY, "bounced", 3, NOW).facts())
                .isEqualTo(Map.of("delivery_id", "s1:c1", "job_id", "s1", "customer_id", "c1", "reason", "bounced"));
        assertThat(Event.unsubscribed(new CustomerId("c1"), null, NOW).facts()).isEqualTo(Map.of("customer_id", "c1"));
        assertThat(Event.test("t1", NOW).facts()).isEmpty();
    }

    @Test
    void anotherFailureIsAnotherEvent() {
        assertThat(Event.failed(DELIVERY, "bounced", 1, NOW).id())
                .isEqualTo(
                        Event.failed(DELIVERY, "bounced", 1, NOW.plusSeconds(1)).id())
                .isNotEqualTo(Event.failed(DELIVERY, "bounced", 2, NOW).id());
    }
}
