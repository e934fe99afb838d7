package dev.shopkeeper.application.interaction;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Interactions for as long as a test runs. */
public final class InMemoryInteractions implements Interactions {

    private static final Comparator<Interaction> NEWEST_FIRST = Comparator.comparing(Interaction::occurredAt)
            .thenComparing(Interaction::id)
            .reversed();

    private final TreeMap<InteractionId, Interaction> byId = new TreeMap<>();
    private final Map<String, Interaction> byClientKey = new HashMap<>();

    @Override
    public synchronized List<Interaction> append(List<Interaction> interactions) {
        List<Interaction> added = new ArrayList<>();
        for (Interaction one : interactions) {
            String key = one.clientKey();
            if (!byId.containsKey(one.id()) && (key == null || !byClientKey.containsKey(key))) {
                byId.put(one.id(), one);
                added.add(one);
                if (key != null) {
                    byClientKey.put(key, one);
                }
            }
        }
        return added;
    }

    @Override
    public synchronized Optional<Interaction> find(InteractionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<Interaction> findByClientId(CustomerId customer, String clientId) {
        return Optional.ofNullable(byClientKey.get(Interaction.clientKey(customer, clientId)));
    }

    @Override
    public synchronized List<Interaction> newest(CustomerId customer, @Nullable InteractionId after, int limit) {
        Interaction last = after == null ? null : byId.get(after);
        if (after != null && last == null) {
            return List.of();
        }
        return byId.values().stream()
                .filter(one -> one.customerId().equals(customer))
                .filter(one -> last == null || NEWEST_FIRST.compare(one, last) > 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Interaction> latest(@Nullable InteractionId after, int limit) {
        return (after == null ? byId : byId.headMap(after, false))
                .descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Interaction> slice(@Nullable InteractionId after, int limit) {
        return (after == null ? byId : byId.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    @Override
    public synchronized long count() {
        return byId.size();
    }

    @Override
    public synchronized long count(CustomerId customer) {
        return byId.values().stream()
                .filter(one -> one.customerId().equals(customer))
                .count();
    }

    @Override
    public synchronized long countSince(Instant moment) {
        return byId.tailMap(InteractionId.firstOf(moment), true).size();
    }

    @Override
    public synchronized Map<ProductId, Map<InteractionType, Long>> countsByProduct(Instant from, Instant until) {
        Map<ProductId, Map<InteractionType, Long>> counts = new HashMap<>();
        byId.subMap(InteractionId.firstOf(from), InteractionId.firstOf(until))
                .values()
                .forEach(one -> counts.computeIfAbsent(one.productId(), _ -> new EnumMap<>(InteractionType.class))
                        .merge(one.type(), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized Set<CustomerId> among(Collection<CustomerId> customers) {
        return byId.values().stream()
                .map(Interaction::customerId)
                .filter(customers::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void cutLink(CustomerId customer, CustomerId pseudonym) {
        byId.replaceAll((_, one) -> one.customerId().equals(customer) ? one.cutFrom(pseudonym) : one);
        byClientKey.values().removeIf(one -> one.customerId().equals(customer));
    }
}
