package dev.shopkeeper.bootstrap.embedded.mongo.query;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.Catalog;

/** What is known of all documents an index ever took in, kept in the catalog so that it outlives the process. */
public final class IndexTraits {

    private static final long MULTIKEY = 1;
    private static final long UNORDERED = 2;

    private final Catalog catalog;
    private final String name;
    private volatile long bits;

    public IndexTraits(Catalog catalog, String name) {
        this.catalog = catalog;
        this.name = name;
        this.bits = catalog.get(name);
    }

    boolean isMultikey() {
        return (bits & MULTIKEY) != 0;
    }

    boolean isUnordered() {
        return (bits & UNORDERED) != 0;
    }

    /** Some document has an array on one of the fields. */
    void foundArray() {
        set(MULTIKEY);
    }

    /** Some document has a value whose key does not stand where the sorter would put it. */
    void foundUnordered() {
        set(UNORDERED);
    }

    private synchronized void set(long bit) {
        if ((bits & bit) == 0) {
            bits |= bit;
            catalog.put(name, bits);
        }
    }
}
