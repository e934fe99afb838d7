package dev.shopkeeper.domain.notification.send;

import static dev.shopkeeper.domain.notification.send.DeliveryStatus.FAILED;
import static dev.shopkeeper.domain.notification.send.DeliveryStatus.QUEUED;
import static dev.shopkeeper.domain.notification.send.DeliveryStatus.SENDING;
import static dev.shopkeeper.domain.notification.send.DeliveryStatus.SENT;
import static dev.shopkeeper.domain.notification.send.DeliveryStatus.SKIPPED;
import static dev.shopkeeper.domain.notification.send.DeliveryStatus.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final DeliveryId ID = new DeliveryId(new SendId("s1"), new CustomerId("c:1"));

    private static final Map<DeliveryStatus, Set<DeliveryStatus>> TABLE = Map.of(
            QUEUED, Set.of(SENDING, FAILED, SKIPPED),
            SENDING, Set.of(SENT, QUEUED, FAILED, UNCERTAIN),
            SENT, Set.of(),
            FAILED, Set.of(QUEUED),
            SKIPPED, Set.of(),
            UNCERTAIN, Set.of(QUEUED));

    private final Delivery queued = Delivery.queued(ID, new EmailAddress("a@example.com"), NOW);
    private final Delivery sending = queued.sending("m@example.com", null, NOW);

    @ParameterizedTest
    @EnumSource
    void becomesWhatTheTableSaysAndNothingElse(DeliveryStatus from) {
        for (DeliveryStatus to : DeliveryStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @Test
    void isNeverSentTwice() {
        Delivery sent = sending.sent(NOW);

        assertThat(sent.sentAt()).isEqualTo(NOW);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> sent.sending("m@example.com", null, NOW));
        assertThatIllegalStateException().isThrownBy(() -> sent.requeued(NOW));
    }

    @Test
    void countsAnAttemptOnlyWhereTheServerAnswered() {
        Delivery late = sending.deferred("try later", NOW.plusSeconds(2));

        assertThat(late.attempts()).isEqualTo(1);
        assertThat(late.lastError()).isEqualTo("try later");
        assertThat(sending.unreached(NOW.plusSeconds(1)).attempts()).isZero();
        assertThat(sending.failed(DeliveryReason.REFUSED, "no").attempts()).isEqualTo(1);
        assertThat(queued.failed(DeliveryReason.TEMPLATE, "line 1").attempts()).isZero();
    }

    @Test
    void keepsTheTimeOfItsFirstTryUntilSomebodyWantsAnother() {
        Delivery second =
                sending.deferred("later", NOW.plusSeconds(2)).sending("m@example.com", null, NOW.plusSeconds(3));

        assertThat(second.firstTriedAt()).isEqualTo(NOW);
        Delivery again = second.failed(DeliveryReason.EXPIRED, "later").requeued(NOW.plusSeconds(60));
        assertThat(again.firstTriedAt()).isNull();
        assertThat(again.due()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void readsTheIdItWrites() {
        assertThat(ID.value()).isEqualTo("s1:c:1");
        assertThat(DeliveryId.parse("s1:c:1")).contains(ID);
        assertThat(Stream.of("", "s1", ":c", "s1:", " : ", "x".repeat(101) + ":c")
                        .flatMap(text -> DeliveryId.parse(text).stream()))
                .isEmpty();
    }
}
