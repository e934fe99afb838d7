package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
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

    private record Key(ModelType model, Placement placement) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::model).thenComparing(Key::placement);

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
        Map<Key, List<Exposure>> groups = new TreeMap<>(ORDER);
        shown.values().stream().filter(each -> !each.at().isBefore(since)).forEach(each -> groups.computeIfAbsent(
                        new Key(each.model(), each.placement()), _ -> new ArrayList<>())
                .add(each));
        return groups.entrySet().stream()
                .map(each -> count(each.getKey(), each.getValue()))
                .toList();
    }

    private ShownCount count(Key key, List<Exposure> group) {
        long came = group.stream().filter(one -> converted.contains(one.id())).count();
        return new ShownCount(key.model(), key.placement(), group.size(), came);
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
