package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries for as long as a test runs. */
public final class InMemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> all = new TreeMap<>();

    @Override
    public synchronized Set<DeliveryId> addNew(List<Delivery> deliveries) {
        Set<DeliveryId> known = new HashSet<>();
        for (Delivery one : deliveries) {
            if (all.putIfAbsent(one.id().value(), one) != null) {
                known.add(one.id());
            }
        }
        return known;
    }

    @Override
    public synchronized Set<DeliveryId> update(List<Delivery> changed) {
        Set<DeliveryId> refused = new HashSet<>();
        for (Delivery next : changed) {
            Delivery now = all.get(next.id().value());
            if (now != null && follows(next.status(), now.status())) {
                all.put(next.id().value(), withEmail(next, now.email()));
            } else {
                refused.add(next.id());
            }
        }
        return refused;
    }

    private static boolean follows(DeliveryStatus next, DeliveryStatus now) {
        return now.mayBecome(next) || (now == next && next != DeliveryStatus.SENDING);
    }

    private static Delivery withEmail(Delivery one, @Nullable EmailAddress email) {
        return with(one, email, one.lastError(), one.picks());
    }

    private static Delivery with(
            Delivery one, @Nullable EmailAddress email, @Nullable String lastError, Delivery.@Nullable Picks picks) {
        return new Delivery(
                one.id(),
                email,
                one.status(),
                one.reason(),
                one.attempts(),
                one.due(),
                lastError,
                one.messageId(),
                picks,
                one.createdAt(),
                one.firstTriedAt(),
                one.sentAt());
    }

    @Override
    public synchronized void readdress(DeliveryId id, EmailAddress to) {
        all.computeIfPresent(id.value(), (_, one) -> one.email() == null ? one : one.readdressed(to));
    }

    @Override
    public synchronized Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(all.get(id.value()));
    }

    private Stream<Delivery> of(SendId send, DeliveryStatus status) {
        return all.values().stream().filter(one -> one.send().equals(send) && one.status() == status);
    }

    @Override
    public synchronized List<Delivery> due(SendId send, Instant now, int limit) {
        return of(send, DeliveryStatus.QUEUED)
                .filter(one -> !one.due().isAfter(now))
                .sorted(Comparator.comparing(Delivery::due))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue(SendId send) {
        return of(send, DeliveryStatus.QUEUED).map(Delivery::due).min(Comparator.naturalOrder());
    }

    @Override
    public synchronized List<Delivery> having(SendId send, DeliveryStatus status, int limit) {
        return of(send, status).limit(limit).toList();
    }

    @Override
    public synchronized SendTally count(SendId send) {
        SendTally tally = SendTally.allQueued(0);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            tally = tally.plus(status, of(send, status).count());
        }
        return tally;
    }

    private Stream<Delivery> matching(DeliveryFilter filter) {
        return all.values().stream()
                .filter(one -> filter.send() == null || one.send().equals(filter.send()))
                .filter(one -> filter.customer() == null || one.customer().equals(filter.customer()))
                .filter(one -> filter.status() == null || one.status() == filter.status());
    }

    @Override
    public synchronized Page<Delivery> page(DeliveryFilter filter, PageRequest page) {
        PageRequest.Sort sort = Objects.requireNonNullElse(page.sort(), new PageRequest.Sort("created_at", true));
        if (!sort.field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        String text = (sort.descending() ? "-" : "") + sort.field();
        Comparator<Delivery> byAge = Comparator.comparing(Delivery::createdAt)
                .thenComparing(one -> one.id().value());
        List<Delivery> sorted = matching(filter)
                .sorted(sort.descending() ? byAge.reversed() : byAge)
                .toList();
        List<String> ids = sorted.stream().map(one -> one.id().value()).toList();
        int from = page.after() == null
                ? page.offset()
                : ids.indexOf(Cursor.decode(page.after(), text).id()) + 1;
        List<Delivery> items = sorted.stream().skip(from).limit(page.pageSize()).toList();
        boolean more = !items.isEmpty() && from + items.size() < sorted.size();
        String next = more
                ? new Cursor(
                                text,
                                Long.toString(items.getLast().createdAt().toEpochMilli()),
                                items.getLast().id().value())
                        .encoded()
                : null;
        return new Page<>(items, page.page(), page.pageSize(), sorted.size(), next);
    }

    @Override
    public void walk(DeliveryFilter filter, Consumer<Delivery> each) {
        List<Delivery> found;
        synchronized (this) {
            found = matching(filter).toList();
        }
        found.forEach(each);
    }

    @Override
    public synchronized Set<CustomerId> among(Collection<CustomerId> customers) {
        Set<CustomerId> known = new HashSet<>();
        all.values().stream()
                .map(Delivery::customer)
                .filter(customers::contains)
                .forEach(known::add);
        return known;
    }

    @Override
    public synchronized List<Delivery> of(CustomerId customer, int limit) {
        return all.values().stream()
                .filter(one -> one.customer().equals(customer))
                .sorted(Comparator.comparing(Delivery::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void blank(CustomerId customer) {
        all.replaceAll((_, one) -> one.customer().equals(customer) ? with(one, null, null, null) : one);
    }
}
