package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the way a query is answered: by the fewest documents looked at, as the indexes count them. */
final class QueryPlanner {

    private static final double SORT_COST = 0.5;

    private final List<CollectionIndex> indexes;
    private final long documents;

    QueryPlanner(List<CollectionIndex> indexes, long documents) {
        this.indexes = indexes;
        this.documents = documents;
    }

    /** Plans a query; {@code wanted} is how many documents are asked for, 0 for all. */
    QueryPlan plan(Document query, SortOrder order, long wanted) {
        Map<String, FieldBounds> conditions = conditions(query);
        List<IndexBounds> usable = usable(conditions, query);
        IndexBounds exact = exact(usable);
        if (exact != null) {
            return new QueryPlan(
                    exact.access(), false, order.isNatural() || exact.ranges().size() == 1);
        }
        Choice narrow = narrowest(usable, query);
        if (order.isNatural()) {
            return order.isNaturalDescending()
                    ? new QueryPlan(new Access.Scan(), true, true)
                    : new QueryPlan(narrow.access(), false, true);
        }
        return inOrder(usable, conditions, order, wanted, narrow);
    }

    private QueryPlan inOrder(
            List<IndexBounds> usable,
            Map<String, FieldBounds> conditions,
            SortOrder order,
            long wanted,
            Choice narrow) {
        QueryPlan best = new QueryPlan(narrow.access(), false, false);
        double least = narrow.estimate() * (1 + SORT_COST);
        double share = (double) narrow.estimate() / Math.max(1, documents);
        for (IndexBounds bounds : usable) {
            int direction = bounds.direction(order, conditions);
            if (direction == 0) {
                continue;
            }
            double cost = bounds.estimate();
            if (wanted > 0) {
                double matching = Math.max(1, documents * share);
                cost = Math.min(cost, wanted * Math.max(1, cost / matching));
            }
            if (cost <= least) {
                least = cost;
                best = new QueryPlan(bounds.access(), direction < 0, true);
            }
        }
        return best;
    }

    private record Choice(Access access, long estimate) {}

    private static @Nullable IndexBounds exact(List<IndexBounds> usable) {
        for (IndexBounds bounds : usable) {
            if (bounds.exactKeys()
                    && bounds.fixedFields() == bounds.index().definition().size()) {
                return bounds;
            }
        }
        return null;
    }

    private Choice narrowest(List<IndexBounds> usable, Document query) {
        Choice best = new Choice(new Access.Scan(), documents);
        for (IndexBounds bounds : usable) {
            if (bounds.narrowing() > 0) {
                long estimate = bounds.estimate();
                if (estimate < best.estimate()) {
                    best = new Choice(bounds.access(), estimate);
                }
            }
        }
        Choice union = union(query, best.estimate());
        return union == null ? best : union;
    }

    /** An {@code $or} whose every branch has an index. */
    private @Nullable Choice union(Document query, long atMost) {
        if (!(query.get("$or") instanceof List<?> branches)) {
            return null;
        }
        List<Access.IndexScan> scans = new ArrayList<>();
        long estimate = 0;
        for (Object branch : branches) {
            if (!(branch instanceof Document document)) {
                return null;
            }
            Choice choice = narrowest(usable(conditions(document), document), document);
            switch (choice.access()) {
                case Access.IndexScan scan -> scans.add(scan);
                case Access.Union union -> scans.addAll(union.scans());
                case Access.Scan _ -> {
                    return null;
                }
            }
            estimate += choice.estimate();
        }
        return estimate < atMost ? new Choice(new Access.Union(List.copyOf(scans)), estimate) : null;
    }

    private List<IndexBounds> usable(Map<String, FieldBounds> conditions, Document query) {
        List<IndexBounds> usable = new ArrayList<>();
        for (CollectionIndex index : indexes) {
            IndexBounds bounds = IndexBounds.of(index, conditions, query);
            if (bounds != null) {
                usable.add(bounds);
            }
        }
        return usable;
    }

    /** The bounds of each field the query has a condition on; of two conditions in an {@code $and} the first counts. */
    private static Map<String, FieldBounds> conditions(Document query) {
        Map<String, FieldBounds> conditions = new HashMap<>();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Map<String, FieldBounds> conditions) {
        for (Map.Entry<String, @Nullable Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof List<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (!entry.getKey().startsWith("$")) {
                FieldBounds bounds = FieldBounds.of(entry.getValue());
                if (bounds != null) {
                    conditions.merge(entry.getKey(), bounds, QueryPlanner::tighter);
                }
            }
        }
    }

    private static FieldBounds tighter(FieldBounds one, FieldBounds other) {
        return other.points() && !one.points() ? other : one;
    }
}
