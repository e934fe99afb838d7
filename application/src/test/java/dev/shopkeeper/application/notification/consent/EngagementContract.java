package dev.shopkeeper.application.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.EngagementKind;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of engagement does. */
public abstract class EngagementContract {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final SendId SEND = new SendId("s1");
    private static final SendId OTHER = new SendId("s2");
    private static final CustomerId AN = new CustomerId("an");
    private static final CustomerId BINH = new CustomerId("binh");

    /** One without facts. */
    protected abstract Engagement engagement();

    @Test
    void countsEachRecipientOnce() {
        Engagement engagement = engagement();

        assertThat(engagement.note(fact(SEND, AN, EngagementKind.OPENED, 0))).isTrue();
        assertThat(engagement.note(fact(SEND, AN, EngagementKind.OPENED, 5))).isFalse();
        engagement.note(fact(SEND, AN, EngagementKind.CLICKED, 1));
        engagement.note(fact(SEND, BINH, EngagementKind.OPENED, 2));
        engagement.note(fact(OTHER, BINH, EngagementKind.UNSUBSCRIBED, 3));

        assertThat(engagement.counts(List.of(SEND, OTHER, new SendId("s3"))))
                .isEqualTo(Map.of(
                        SEND,
                        new EngagementCounts(2, 1, 0),
                        OTHER,
                        new EngagementCounts(0, 0, 1),
                        new SendId("s3"),
                        EngagementCounts.NONE));
        assertThat(engagement.counts(List.of())).isEmpty();
    }

    @Test
    void showsACustomersNewestFirst() {
        Engagement engagement = engagement();
        EngagementFact opened = fact(SEND, AN, EngagementKind.OPENED, 0);
        EngagementFact clicked = fact(SEND, AN, EngagementKind.CLICKED, 1);
        engagement.note(opened);
        engagement.note(clicked);
        engagement.note(fact(SEND, BINH, EngagementKind.OPENED, 2));

        assertThat(engagement.newest(AN, 10)).containsExactly(clicked, opened);
        assertThat(engagement.newest(AN, 1)).containsExactly(clicked);
        assertThat(engagement.among(List.of(AN, new CustomerId("chi")))).containsExactly(AN);
        assertThat(engagement.among(List.of())).isEmpty();
    }

    @Test
    void erasedPeopleCountAsNobody() {
        Engagement engagement = engagement();
        engagement.note(fact(SEND, AN, EngagementKind.OPENED, 0));
        engagement.note(fact(OTHER, AN, EngagementKind.CLICKED, 0));
        engagement.note(fact(SEND, BINH, EngagementKind.OPENED, 0));

        engagement.cutLink(AN);
        engagement.cutLink(AN);

        assertThat(engagement.newest(AN, 10)).isEmpty();
        assertThat(engagement.among(List.of(AN, BINH))).containsExactly(BINH);
        assertThat(engagement.counts(List.of(SEND, OTHER)))
                .isEqualTo(Map.of(SEND, new EngagementCounts(2, 0, 0), OTHER, new EngagementCounts(0, 1, 0)));
        assertThat(engagement.note(fact(SEND, BINH, EngagementKind.OPENED, 9))).isFalse();
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() {
        Engagement engagement = engagement();
        AtomicInteger first = new AtomicInteger();

        IntStream.range(0, 64).parallel().forEach(i -> {
            if (engagement.note(fact(SEND, AN, EngagementKind.OPENED, i))) {
                first.incrementAndGet();
            }
        });

        assertThat(first).hasValue(1);
        assertThat(engagement.counts(List.of(SEND))).containsEntry(SEND, new EngagementCounts(1, 0, 0));
    }

    private static EngagementFact fact(SendId send, CustomerId customer, EngagementKind kind, int second) {
        return new EngagementFact(new DeliveryId(send, customer), kind, NOW.plusSeconds(second));
    }
}
