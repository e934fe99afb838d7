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
    /** Below so many candidates nothing is gained by leaving some out. */
    private static final long FEW = 64;
    /** So many entries of an index are walked in the time in which one document is looked at. */
    private static final long ENTRIES_FOR_A_DOCUMENT = 8;
    /** Of so many entries the record ids are held in memory at most. */
    private static final long MOST_HELD = 1_000_000;

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
                    : new QueryPlan(narrow.access(), false, true, within(narrow, query));
        }
        QueryPlan plan = inOrder(usable, conditions, order, wanted, narrow);
        if (!plan.sorted()) {
            return new QueryPlan(narrow.access(), false, false, within(narrow, query));
        }
        long looked = wanted == 0 ? documents : wanted * documents / Math.max(1, narrow.estimate());
        return new QueryPlan(plan.access(), plan.reverse(), true, within(plan.access(), looked, query));
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

    /** A condition that every match meets. */
    private record Condition(String field, @Nullable FieldBounds bounds) {}

    /**
     * The ways that together lead to the matches and to nothing else, so that the entries of indexes can be counted
     * instead of documents; empty where there are none, or where documents are looked at sooner.
     */
    List<Access.IndexScan> cover(Document query) {
        List<Condition> conditions = new ArrayList<>();
        if (!collect(query, conditions)) {
            return List.of();
        }
        List<Access.IndexScan> scans = new ArrayList<>();
        long least = Long.MAX_VALUE;
        long all = 0;
        for (Condition condition : conditions) {
            FieldBounds bounds = condition.bounds();
            IndexBounds on = bounds == null ? null : IndexBounds.narrowest(indexes, condition.field(), bounds, query);
            if (bounds == null || on == null || !bounds.isExact(on.index().isMultikey())) {
                return List.of();
            }
            scans.add(on.access());
            least = Math.min(least, on.estimate());
            all += on.estimate();
        }
        boolean pays = scans.size() <= 1 || all <= ENTRIES_FOR_A_DOCUMENT * least + FEW;
        return pays && all <= MOST_HELD ? scans : List.of();
    }

    private List<Access.IndexScan> within(Choice narrow, Document query) {
        return within(narrow.access(), narrow.estimate(), query);
    }

    /**
     * The ways of the conditions that the one taken leaves open, where their entries cost less than the documents they
     * save.
     *
     * @param looked how many documents are looked at without
     */
    private List<Access.IndexScan> within(Access taken, long looked, Document query) {
        if (!(taken instanceof Access.IndexScan) || looked < FEW) {
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        collect(query, conditions);
        List<Access.IndexScan> within = new ArrayList<>();
        long most = Math.min(MOST_HELD, ENTRIES_FOR_A_DOCUMENT * looked);
        for (Condition condition : conditions) {
            FieldBounds bounds = condition.bounds();
            IndexBounds on = bounds == null ? null : IndexBounds.narrowest(indexes, condition.field(), bounds, query);
            if (on != null && !on.access().equals(taken) && on.estimate() < most) {
                within.add(on.access());
            }
        }
        return within;
    }

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
        List<Condition> all = new ArrayList<>();
        collect(query, all);
        Map<String, FieldBounds> conditions = new HashMap<>();
        for (Condition condition : all) {
            if (condition.bounds() != null) {
                conditions.merge(condition.field(), condition.bounds(), QueryPlanner::tighter);
            }
        }
        return conditions;
    }

    /** Collects the conditions that every match meets. @return whether there are no others */
    private static boolean collect(Document query, List<Condition> conditions) {
        boolean all = true;
        for (Map.Entry<String, @Nullable Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof List<?> parts) {
                for (Object part : parts) {
                    all &= part instanceof Document document && collect(document, conditions);
                }
            } else if (entry.getKey().startsWith("$")) {
                all = false;
            } else {
                conditions.add(new Condition(entry.getKey(), FieldBounds.of(entry.getValue())));
            }
        }
        return all;
    }

    private static FieldBounds tighter(FieldBounds one, FieldBounds other) {
        return other.points() && !one.points() ? other : one;
    }
}
