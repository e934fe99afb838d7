package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.Addressee;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the deliveries of a frozen audience, a part after the other; making one twice makes one. */
final class LayOutDeliveries {

    private final SendStores stores;
    private final InstantSource clock;

    LayOutDeliveries(SendStores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Makes the next part; those of a cancelled send are skipped at once. */
    void next(SendLedger ledger, int limit) {
        Send send = ledger.send();
        List<CustomerId> ids = stores.audiences().slice(send.id(), send.laidOut(), limit);
        if (ids.isEmpty()) {
            throw new IllegalStateException("the audience of send " + send.id() + " is not complete");
        }
        List<Delivery> made = made(send, ids);
        Set<DeliveryId> known = stores.deliveries().addNew(made);
        long skipped = made.stream()
                .filter(one -> one.status() == DeliveryStatus.SKIPPED && !known.contains(one.id()))
                .count();
        if (send.status() != SendStatus.CANCELLED) {
            ledger.moved(DeliveryStatus.QUEUED, DeliveryStatus.SKIPPED, skipped);
        }
        ledger.change(now -> now.laidOut(now.laidOut() + ids.size()));
    }

    private List<Delivery> made(Send send, List<CustomerId> ids) {
        Map<CustomerId, Addressee> known = stores.customers().addressees(ids).stream()
                .collect(Collectors.toMap(Addressee::id, Function.identity()));
        Set<EmailAddress> suppressed = suppressed(known.values());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> made = new ArrayList<>(ids.size());
        for (CustomerId id : ids) {
            DeliveryId delivery = new DeliveryId(send.id(), id);
            Addressee addressee = known.get(id);
            EmailAddress email = addressee == null ? null : addressee.email();
            DeliveryReason why =
                    send.status() == SendStatus.CANCELLED ? DeliveryReason.CANCELLED : whyNot(addressee, suppressed);
            made.add(
                    why == null && email != null
                            ? Delivery.queued(delivery, email, now)
                            : Delivery.skipped(
                                    delivery, email, Objects.requireNonNullElse(why, DeliveryReason.NO_ADDRESS), now));
        }
        return made;
    }

    private Set<EmailAddress> suppressed(Collection<Addressee> known) {
        List<EmailAddress> addresses =
                known.stream().map(Addressee::email).filter(Objects::nonNull).toList();
        return addresses.isEmpty() ? Set.of() : stores.suppressions().among(addresses);
    }

    /** Why this customer gets nothing; null when they do. */
    static @Nullable DeliveryReason whyNot(@Nullable Addressee addressee, Set<EmailAddress> suppressed) {
        if (addressee == null) {
            return DeliveryReason.ERASED;
        }
        EmailAddress email = addressee.email();
        if (email == null) {
            return DeliveryReason.NO_ADDRESS;
        }
        if (!addressee.subscribed()) {
            return DeliveryReason.UNSUBSCRIBED;
        }
        return suppressed.contains(email) ? DeliveryReason.SUPPRESSED : null;
    }
}
