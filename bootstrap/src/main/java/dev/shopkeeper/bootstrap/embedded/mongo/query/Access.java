package dev.shopkeeper.bootstrap.embedded.mongo.query;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyRange;
import java.util.List;

/** One way to the documents a query may match. */
sealed interface Access {

    /** Every document in the order of insertion. */
    record Scan() implements Access {}

    /**
     * The entries of an index in some ranges of its keys.
     *
     * @param ranges the ranges in order, none overlapping another
     * @param exactKeys whether each range is one whole key of a unique index
     */
    record IndexScan(CollectionIndex index, List<KeyRange> ranges, boolean exactKeys) implements Access {}

    /** One after the other; a document can come twice. */
    record Union(List<IndexScan> scans) implements Access {}
}
