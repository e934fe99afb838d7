package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.SendId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Audiences for as long as a test runs. */
public final class InMemoryAudiences implements Audiences {

    private record Part(SendId send, List<CustomerId> recipients, Instant at) {}

    private final Map<String, Part> parts = new TreeMap<>();

    @Override
    public synchronized void keep(SendId send, int part, List<CustomerId> recipients, Instant now) {
        parts.put(send.value() + ":" + part, new Part(send, List.copyOf(recipients), now));
    }

    @Override
    public synchronized List<CustomerId> slice(SendId send, long from, int limit) {
        Part part = parts.get(send.value() + ":" + from / CHUNK);
        return part == null
                ? List.of()
                : part.recipients().stream().skip(from % CHUNK).limit(limit).toList();
    }

    @Override
    public synchronized void remove(SendId send) {
        parts.values().removeIf(part -> part.send().equals(send));
    }

    @Override
    public synchronized List<SendId> keptBefore(Instant then, int limit) {
        return parts.values().stream()
                .filter(part -> part.at().isBefore(then))
                .map(Part::send)
                .distinct()
                .limit(limit)
                .toList();
    }
}
