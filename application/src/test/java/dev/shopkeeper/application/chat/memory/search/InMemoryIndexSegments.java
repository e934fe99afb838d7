package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.TreeMap;

/** Segments for as long as a test runs. */
public final class InMemoryIndexSegments implements IndexSegments {

    private final TreeMap<String, IndexSegment> segments = new TreeMap<>();

    private static String key(IndexSegment segment) {
        return "%s:%s:%06d".formatted(segment.customer(), segment.epoch(), segment.number());
    }

    @Override
    public synchronized List<IndexSegment> of(CustomerId customer, String epoch, int from) {
        return segments.values().stream()
                .filter(one -> one.customer().equals(customer) && one.epoch().equals(epoch) && one.number() >= from)
                .limit(MOST)
                .toList();
    }

    @Override
    public synchronized boolean save(IndexSegment segment) {
        IndexSegment known = segments.get(key(segment));
        boolean fits = segment.version() == (known == null ? 0 : known.version());
        if (fits) {
            segments.put(key(segment), segment.saved());
        }
        return fits;
    }

    @Override
    public synchronized void remove(CustomerId customer, String epoch) {
        segments.values()
                .removeIf(one -> one.customer().equals(customer) && one.epoch().equals(epoch));
    }

    @Override
    public synchronized void remove(CustomerId customer) {
        segments.values().removeIf(one -> one.customer().equals(customer));
    }
}
