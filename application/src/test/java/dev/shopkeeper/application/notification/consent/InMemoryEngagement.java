package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.EngagementKind;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Engagement for as long as a test runs. */
public final class InMemoryEngagement implements Engagement {

    private record Key(DeliveryId delivery, EngagementKind kind) {}

    private record Nobodys(SendId send, EngagementKind kind) {}

    private final Map<Key, EngagementFact> facts = new HashMap<>();
    private final List<Nobodys> cut = new ArrayList<>();

    @Override
    public synchronized boolean note(EngagementFact fact) {
        return facts.putIfAbsent(new Key(fact.delivery(), fact.kind()), fact) == null;
    }

    @Override
    public synchronized Map<SendId, EngagementCounts> counts(Collection<SendId> sends) {
        return sends.stream().distinct().collect(Collectors.toMap(send -> send, this::counts));
    }

    private EngagementCounts counts(SendId send) {
        return new EngagementCounts(
                count(send, EngagementKind.OPENED),
                count(send, EngagementKind.CLICKED),
                count(send, EngagementKind.UNSUBSCRIBED));
    }

    private long count(SendId send, EngagementKind kind) {
        Nobodys one = new Nobodys(send, kind);
        return cut.stream().filter(one::equals).count()
                + facts.keySet().stream()
                        .filter(key ->
                                key.kind() == kind && key.delivery().send().equals(send))
                        .count();
    }

    @Override
    public synchronized List<EngagementFact> newest(CustomerId customer, int limit) {
        return facts.values().stream()
                .filter(fact -> fact.delivery().customer().equals(customer))
                .sorted(Comparator.comparing(EngagementFact::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Set<CustomerId> among(Collection<CustomerId> customers) {
        return facts.keySet().stream()
                .map(key -> key.delivery().customer())
                .filter(customers::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void cutLink(CustomerId customer) {
        facts.keySet().removeIf(key -> {
            boolean theirs = key.delivery().customer().equals(customer);
            if (theirs) {
                cut.add(new Nobodys(key.delivery().send(), key.kind()));
            }
            return theirs;
        });
    }
}
