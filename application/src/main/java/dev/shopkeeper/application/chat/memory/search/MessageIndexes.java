package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of the customers who talk, read from the store when they are first needed and kept in this process up to a
 * limit of memory; who has not talked for longest goes first.
 */
public final class MessageIndexes {

    private static final long OF_AN_EMPTY_ONE = 1_000;

    private final IndexSegments segments;
    private final long mostBytes;
    private final Map<CustomerId, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Held(HeldIndex index, long bytes) {}

    /** @param mostBytes that all of them may take; the one in use may be larger by itself */
    public MessageIndexes(IndexSegments segments, long mostBytes) {
        this.segments = segments;
        this.mostBytes = mostBytes;
    }

    /** The index of a memory. One that is held of a memory that was forgotten is dropped. */
    HeldIndex of(CustomerId customer, String epoch) {
        HeldIndex known = held(customer, epoch);
        if (known != null) {
            return known;
        }
        HeldIndex read = new HeldIndex(epoch);
        read.read(segments.of(customer, epoch, 0));
        hold(customer, read);
        return read;
    }

    private synchronized @Nullable HeldIndex held(CustomerId customer, String epoch) {
        Held known = held.get(customer);
        if (known == null || known.index.epoch.equals(epoch)) {
            return known == null ? null : known.index;
        }
        forget(customer);
        return null;
    }

    /** Holds it, and weighs it again; drops others where there is no room. */
    synchronized void hold(CustomerId customer, HeldIndex index) {
        forget(customer);
        long weight = OF_AN_EMPTY_ONE + index.index.bytes();
        held.put(customer, new Held(index, weight));
        bytes += weight;
        Iterator<Map.Entry<CustomerId, Held>> eldest = held.entrySet().iterator();
        while (bytes > mostBytes && held.size() > 1) {
            bytes -= eldest.next().getValue().bytes;
            eldest.remove();
        }
    }

    /** Drops a customer's. */
    public synchronized void forget(CustomerId customer) {
        Held gone = held.remove(customer);
        if (gone != null) {
            bytes -= gone.bytes;
        }
    }

    /** How many are held. */
    public synchronized int size() {
        return held.size();
    }
}
