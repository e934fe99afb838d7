package dev.shopkeeper.application.notification.send;

import static dev.shopkeeper.application.notification.send.SendSamples.NOW;
import static dev.shopkeeper.application.notification.send.SendSamples.address;
import static dev.shopkeeper.application.notification.send.SendSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of deliveries does; the store may hold other deliveries. */
public abstract class DeliveriesContract {

    private final SendId send = SendSamples.id();

    protected abstract Deliveries deliveries();

    private Delivery stored(int number) {
        return deliveries()
                .find(new DeliveryId(send, SendSamples.customer(number)))
                .orElseThrow();
    }

    private void add(int count) {
        deliveries()
                .addNew(IntStream.range(0, count).mapToObj(i -> queued(send, i)).toList());
    }

    @Test
    void givesBackEveryPart() {
        Delivery one = queued(send, 1);
        assertThat(deliveries().addNew(List.of(one))).isEmpty();
        assertThat(stored(1)).isEqualTo(one);
        Delivery sending = one.sending(
                "m1@example.com",
                new Delivery.Picks(new RecommendationId("r1"), List.of(new ProductId("p2"), new ProductId("p1"))),
                NOW.plusMillis(5));
        deliveries().update(List.of(sending));
        assertThat(stored(1)).isEqualTo(sending);
        Delivery late = sending.deferred("421 later", NOW.plusSeconds(3));
        deliveries().update(List.of(late));
        assertThat(stored(1)).isEqualTo(late);
        Delivery failed = late.failed(DeliveryReason.EXPIRED, "421 later");
        deliveries().update(List.of(failed));
        assertThat(stored(1)).isEqualTo(failed);
        Delivery again = failed.requeued(NOW.plusSeconds(9));
        deliveries().update(List.of(again));
        assertThat(stored(1)).isEqualTo(again);
        assertThat(deliveries().find(new DeliveryId(send, SendSamples.customer(2))))
                .isEmpty();
    }

    @Test
    void addsEachOnce() {
        add(3);
        deliveries().update(List.of(queued(send, 1).sending("m@example.com", null, NOW)));

        assertThat(deliveries().addNew(List.of(queued(send, 1), queued(send, 7))))
                .containsExactly(queued(send, 1).id());
        assertThat(stored(1).status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(stored(7).status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(deliveries().addNew(List.of())).isEmpty();
    }

    @Test
    void letsOneOfTwoMarkADelivery() {
        add(2);
        Delivery marked = queued(send, 0).sending("m@example.com", null, NOW);

        assertThat(deliveries().update(List.of(marked))).isEmpty();
        assertThat(deliveries()
                        .update(List.of(
                                queued(send, 0).sending("m@example.com", null, NOW.plusSeconds(1)),
                                queued(send, 1).sending("m@example.com", null, NOW))))
                .containsExactly(marked.id());
    }

    @Test
    void storesNoStateThatCannotFollow() {
        add(1);
        Delivery sent = queued(send, 0).sending("m@example.com", null, NOW).sent(NOW);
        assertThat(deliveries().update(List.of(sent))).containsExactly(sent.id());
        deliveries().update(List.of(queued(send, 0).sending("m@example.com", null, NOW)));
        deliveries().update(List.of(sent));

        assertThat(deliveries().update(List.of(queued(send, 0).skipped(DeliveryReason.CANCELLED))))
                .isNotEmpty();
        assertThat(deliveries().update(List.of(sent))).isEmpty();
        assertThat(deliveries().update(List.of(queued(send, 9).skipped(DeliveryReason.CANCELLED))))
                .isNotEmpty();
        assertThat(stored(0)).isEqualTo(sent);
    }

    @Test
    void findsWhatIsDueTheLongestDueFirst() {
        add(3);
        Delivery late = queued(send, 1).sending("m@example.com", null, NOW);
        deliveries().update(List.of(late));
        deliveries().update(List.of(late.deferred("later", NOW.plusSeconds(5))));
        deliveries().addNew(List.of(queued(SendSamples.id(), 4)));

        assertThat(deliveries().due(send, NOW, 10))
                .extracting(Delivery::customer)
                .containsExactlyInAnyOrder(SendSamples.customer(0), SendSamples.customer(2));
        assertThat(deliveries().due(send, NOW, 1)).hasSize(1);
        assertThat(deliveries().due(send, NOW.minusMillis(1), 10)).isEmpty();
        assertThat(deliveries().due(send, NOW.plusSeconds(5), 10))
                .hasSize(3)
                .last()
                .extracting(Delivery::customer)
                .isEqualTo(SendSamples.customer(1));
        assertThat(deliveries().nextDue(send)).contains(NOW);
        assertThat(deliveries().nextDue(SendSamples.id())).isEmpty();
    }

    @Test
    void countsByStatus() {
        add(5);
        deliveries()
                .update(List.of(
                        queued(send, 0).skipped(DeliveryReason.UNSUBSCRIBED),
                        queued(send, 1).failed(DeliveryReason.TEMPLATE, "x")));

        assertThat(deliveries().count(send)).isEqualTo(new SendTally(3, 0, 0, 0, 1, 1));
        assertThat(deliveries().count(SendSamples.id()).recipients()).isZero();
        assertThat(deliveries().having(send, DeliveryStatus.FAILED, 10)).hasSize(1);
        assertThat(deliveries().having(send, DeliveryStatus.QUEUED, 2)).hasSize(2);
    }

    @Test
    void pagesAndWalksWhatMatches() {
        add(7);
        deliveries().update(List.of(queued(send, 6).skipped(DeliveryReason.SUPPRESSED)));
        DeliveryFilter all = new DeliveryFilter(send, null, null);
        Page<Delivery> first = deliveries().page(all, PageRequest.first(4));
        Page<Delivery> second = deliveries().page(all, new PageRequest(1, 4, first.nextCursor(), null));
        List<Delivery> paged = new ArrayList<>(first.items());
        paged.addAll(second.items());

        assertThat(first.total()).isEqualTo(7);
        assertThat(paged).extracting(Delivery::id).doesNotHaveDuplicates().hasSize(7);
        assertThat(second.nextCursor()).isNull();
        assertThat(deliveries()
                        .page(new DeliveryFilter(send, null, DeliveryStatus.SKIPPED), PageRequest.first(4))
                        .items())
                .hasSize(1);
        assertThat(deliveries()
                        .page(new DeliveryFilter(send, SendSamples.customer(3), null), PageRequest.first(4))
                        .items())
                .hasSize(1);
        List<Delivery> walked = new ArrayList<>();
        deliveries().walk(new DeliveryFilter(send, null, DeliveryStatus.QUEUED), walked::add);
        assertThat(walked).hasSize(6);
    }

    @Test
    void forgetsAPersonAndKeepsTheDelivery() {
        CustomerId person = new CustomerId("p-" + UUID.randomUUID());
        Delivery theirs = Delivery.queued(new DeliveryId(send, person), address(1), NOW);
        deliveries().addNew(List.of(theirs));
        Delivery sending = theirs.sending("m@example.com", new Delivery.Picks(null, List.of()), NOW);
        deliveries().update(List.of(sending));
        assertThat(deliveries().among(List.of(person, new CustomerId("nobody"))))
                .containsExactly(person);
        assertThat(deliveries().of(person, 10)).containsExactly(sending);

        deliveries().blank(person);
        deliveries().readdress(theirs.id(), address(2));
        deliveries().update(List.of(sending.sent(NOW)));

        Delivery left = deliveries().find(theirs.id()).orElseThrow();
        assertThat(left.email()).isNull();
        assertThat(left.status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void writesAnotherAddress() {
        add(1);
        deliveries().readdress(queued(send, 0).id(), address(8));

        assertThat(stored(0).email()).isEqualTo(address(8));
    }
}
