package dev.shopkeeper.bootstrap.embedded.mongo.query;

import java.util.List;

/**
 * How a query is answered.
 *
 * @param access the way to the candidates
 * @param reverse whether the way is taken from its end
 * @param sorted whether candidates come in the order the query asks for
 * @param within other ways that lead to every match: what does not lie on them all need not be looked at
 */
record QueryPlan(Access access, boolean reverse, boolean sorted, List<Access.IndexScan> within) {

    QueryPlan(Access access, boolean reverse, boolean sorted) {
        this(access, reverse, sorted, List.of());
    }

    /** Whether the same document can come more than once. */
    boolean repeats() {
        return switch (access) {
            case Access.Scan _ -> false;
            case Access.IndexScan scan -> scan.index().isMultikey();
            case Access.Union _ -> true;
        };
    }
}
