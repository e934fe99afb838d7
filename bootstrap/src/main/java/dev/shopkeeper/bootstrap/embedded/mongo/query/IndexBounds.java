package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * What an index can do for a query.
 *
 * @param ranges the key ranges that hold every match
 * @param narrowing how many leading fields the query has a condition on
 * @param fixedFields how many leading fields have one value only
 * @param exactKeys whether the index is unique and each range one whole key
 */
record IndexBounds(CollectionIndex index, List<KeyRange> ranges, int narrowing, int fixedFields, boolean exactKeys) {

    private static final int MOST_RANGES = 20_000;
    private static final int SAMPLED_RANGES = 32;

    /** The bounds of a query on an index; null where the index may lack some match. */
    static @Nullable IndexBounds of(CollectionIndex index, Map<String, FieldBounds> conditions, Document query) {
        IndexDefinition definition = index.definition();
        List<KeyRange> ranges = List.of(KeyRange.all());
        int narrowing = 0;
        int fixed = 0;
        boolean points = true;
        boolean coversMatches = !definition.sparse();
        for (int i = 0; i < definition.size() && points; i++) {
            FieldBounds bounds = conditions.get(definition.field(i));
            if (bounds == null || (long) ranges.size() * bounds.ranges().size() > MOST_RANGES) {
                break;
            }
            ranges = multiply(ranges, bounds, definition.isAscending(i));
            points = bounds.points();
            coversMatches |= !bounds.matchesNull();
            narrowing++;
            fixed += fixed == i && bounds.isSinglePoint() ? 1 : 0;
        }
        boolean usable = coversMatches && (definition.partialFilter() == null || implies(query, definition));
        boolean exact = definition.unique() && points && narrowing == definition.size();
        return usable ? new IndexBounds(index, ranges, narrowing, fixed, exact) : null;
    }

    Access.IndexScan access() {
        return new Access.IndexScan(index, ranges, exactKeys);
    }

    /** About how many entries lie in the ranges. */
    long estimate() {
        if (exactKeys) {
            return ranges.size();
        }
        MVMap<byte[], Long> entries = index.entries();
        int step = Math.max(1, ranges.size() / SAMPLED_RANGES);
        long sampled = 0;
        long count = 0;
        for (int i = 0; i < ranges.size(); i += step) {
            count += position(entries, ranges.get(i).to())
                    - position(entries, ranges.get(i).from());
            sampled++;
        }
        return sampled == 0 ? 0 : count * ranges.size() / sampled;
    }

    /** The bounds of one condition alone, on the index where it leaves the fewest entries; null where there is none. */
    static @Nullable IndexBounds narrowest(
            List<CollectionIndex> indexes, String field, FieldBounds condition, Document query) {
        IndexBounds best = null;
        for (CollectionIndex index : indexes) {
            if (index.definition().field(0).equals(field)) {
                IndexBounds bounds = of(index, Map.of(field, condition), query);
                if (bounds != null && (best == null || bounds.estimate() < best.estimate())) {
                    best = bounds;
                }
            }
        }
        return best;
    }

    /** Whether walking the ranges gives an order: 1 forward, -1 backward, 0 not. */
    int direction(SortOrder order, Map<String, FieldBounds> conditions) {
        if (!index.hasSortOrder()) {
            return 0;
        }
        IndexDefinition definition = index.definition();
        int field = 0;
        int direction = 0;
        for (SortOrder.Field sort : order.fields()) {
            FieldBounds bounds = conditions.get(sort.path().name());
            while (field < fixedFields
                    && !definition.field(field).equals(sort.path().name())) {
                field++;
            }
            boolean matches = field < definition.size()
                    && definition.field(field).equals(sort.path().name());
            if (!matches) {
                if (bounds != null && bounds.isSinglePoint() && !index.isMultikey()) {
                    continue;
                }
                return 0;
            }
            if (field >= fixedFields) {
                int here = definition.isAscending(field) == sort.ascending() ? 1 : -1;
                if (direction != 0 && here != direction) {
                    return 0;
                }
                direction = here;
            }
            field++;
        }
        return direction == 0 ? 1 : direction;
    }

    private static long position(MVMap<byte[], Long> entries, byte[] key) {
        long index = entries.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    private static List<KeyRange> multiply(List<KeyRange> prefixes, FieldBounds bounds, boolean ascending) {
        List<KeyRange> values = bounds.ranges();
        if (!ascending) {
            values = values.stream()
                    .map(bounds.points() ? KeyRange::descendingPoint : KeyRange::descending)
                    .toList()
                    .reversed();
        }
        List<KeyRange> ranges = new ArrayList<>(prefixes.size() * values.size());
        for (KeyRange prefix : prefixes) {
            for (KeyRange value : values) {
                ranges.add(value.after(prefix.from()));
            }
        }
        return ranges;
    }

    /** Whether every match of a query also matches the filter of a partial index: it repeats each of its conditions. */
    private static boolean implies(Document query, IndexDefinition definition) {
        Document filter = Objects.requireNonNull(definition.partialFilter());
        return filter.entrySet().stream()
                .allMatch(condition -> query.containsKey(condition.getKey())
                        && Objects.equals(query.get(condition.getKey()), condition.getValue()));
    }
}
