package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.util.List;
import java.util.OptionalInt;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/** Small facts that live in the store beside the documents: collection numbers, sizes, what is known of an index. */
public final class Catalog {

    private static final String NEXT_COLLECTION = "next-collection";

    private final MVMap<String, Long> collections;
    private final MVMap<String, Long> facts;

    Catalog(MVStore store) {
        MVMap.Builder<String, Long> map = new MVMap.Builder<String, Long>()
                .keyType(StringDataType.INSTANCE)
                .valueType(RecordIdDataType.INSTANCE);
        this.collections = store.openMap("collections", map);
        this.facts = store.openMap("facts", map);
    }

    /** The namespaces there are. */
    public List<String> namespaces() {
        return List.copyOf(collections.keySet());
    }

    /** The number of a collection that exists. */
    public OptionalInt find(String namespace) {
        Long number = collections.get(namespace);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number.intValue());
    }

    /** Gives a new collection its number. */
    public int add(String namespace) {
        long number = get(NEXT_COLLECTION) + 1;
        put(NEXT_COLLECTION, number);
        collections.put(namespace, number);
        return (int) number;
    }

    /** Gives a collection another name. */
    public void rename(String namespace, String to) {
        Long number = collections.remove(namespace);
        if (number == null) {
            throw new IllegalArgumentException("No collection " + namespace);
        }
        collections.put(to, number);
    }

    void removeCollection(String namespace) {
        collections.remove(namespace);
    }

    /** A fact, 0 where it was never set. */
    public long get(String name) {
        Long value = facts.get(name);
        return value == null ? 0 : value;
    }

    /** Sets a fact; durable with the next checkpoint. */
    public void put(String name, long value) {
        facts.put(name, value);
    }

    void remove(String name) {
        facts.remove(name);
    }
}
