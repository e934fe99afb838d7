package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was shown, for as long as a test runs. */
public final class InMemoryExposures implements Exposures {

    private final Map<RecommendationId, Exposure> shown = new LinkedHashMap<>();
    private final Set<RecommendationId> converted = new HashSet<>();

    @Override
    public synchronized void append(List<Exposure> exposures) {
        exposures.forEach(each -> shown.putIfAbsent(each.id(), each));
    }

    @Override
    public synchronized void convert(List<Conversion> conversions) {
        for (Conversion conversion : conversions) {
            Exposure exposure = shown.get(conversion.recommendation());
            if (exposure != null
                    && exposure.customer().equals(conversion.customer())
                    && exposure.products().contains(conversion.product())) {
                converted.add(exposure.id());
            }
        }
    }

    @Override
    public synchronized List<ShownCount> counts(Instant since) {
        Map<ModelType, List<Exposure>> byModel = new TreeMap<>();
        shown.values().stream().filter(each -> !each.at().isBefore(since)).forEach(each -> byModel.computeIfAbsent(
                        each.model(), _ -> new ArrayList<>())
                .add(each));
        return byModel.entrySet().stream()
                .map(each -> new ShownCount(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .filter(one -> converted.contains(one.id()))
                                .count()))
                .toList();
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
