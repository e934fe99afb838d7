package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was shown, for as long as a test runs. */
public final class InMemoryExposures implements Exposures {

    private final Map<RecommendationId, Exposure> shown = new LinkedHashMap<>();

    @Override
    public synchronized void append(List<Exposure> exposures) {
        exposures.forEach(each -> shown.putIfAbsent(each.id(), each));
    }

    @Override
    public synchronized List<Exposure> newest(CustomerId customer, int limit) {
        return shown.values().stream()
                .filter(each -> each.customer().equals(customer))
                .sorted(Comparator.comparing(Exposure::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int removeBefore(Instant moment) {
        int before = shown.size();
        shown.values().removeIf(each -> each.at().isBefore(moment));
        return before - shown.size();
    }

    @Override
    public synchronized void removeOf(CustomerId customer) {
        shown.values().removeIf(each -> each.customer().equals(customer));
    }
}
