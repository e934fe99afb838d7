package dev.shopkeeper.bootstrap.embedded.mongo.query;

/**
 * How a query is answered.
 *
 * @param access the way to the candidates
 * @param reverse whether the way is taken from its end
 * @param sorted whether candidates come in the order the query asks for
 */
record QueryPlan(Access access, boolean reverse, boolean sorted) {

    /** Whether the same document can come more than once. */
    boolean repeats() {
        return switch (access) {
            case Access.Scan _ -> false;
            case Access.IndexScan scan -> scan.index().isMultikey();
            case Access.Union _ -> true;
        };
    }
}
