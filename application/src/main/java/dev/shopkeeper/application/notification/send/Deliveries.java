package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What every recipient of every send gets. Each write is atomic for one delivery and survives a crash once it has
 * returned. Instants are kept to the millisecond.
 */
public interface Deliveries {

    /** Adds those that are not there yet, and gives the ids of those that are, which stay as they are. */
    Set<DeliveryId> addNew(List<Delivery> deliveries);

    /**
     * Stores the states that these have reached, in one go, each only where it may follow the one that is stored: so
     * of two who mark the same delivery one does. The address stays as it is stored: whoever was erased stays so.
     *
     * @return the ids of those that were not stored
     */
    Set<DeliveryId> update(List<Delivery> changed);

    /** Writes another address to a delivery that has one. */
    void readdress(DeliveryId id, EmailAddress to);

    Optional<Delivery> find(DeliveryId id);

    /** Deliveries of a send that are queued and due, the longest due first. */
    List<Delivery> due(SendId send, Instant now, int limit);

    /** When the next queued delivery of the send is due; empty when none is queued. */
    Optional<Instant> nextDue(SendId send);

    /** Some of those that have this status, in no order. */
    List<Delivery> having(SendId send, DeliveryStatus status, int limit);

    /** How many deliveries of the send there are with which status. */
    SendTally count(SendId send);

    /** Newest first, unless sorted by {@code created_at} otherwise. Where a filter leaves more than 10,000 the total says so. */
    Page<Delivery> page(DeliveryFilter filter, PageRequest page);

    /** Shows all that match, one after the other in bounded memory. */
    void walk(DeliveryFilter filter, Consumer<Delivery> each);

    /** Those of the given customers who have a delivery. */
    Set<CustomerId> among(Collection<CustomerId> customers);

    /** The newest deliveries of a customer. */
    List<Delivery> of(CustomerId customer, int limit);

    /** Takes away what tells who the customer is: address, answers of mail servers, and what was chosen for them. */
    void blank(CustomerId customer);
}
