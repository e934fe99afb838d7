package dev.shopkeeper.application.recommendation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who chose what, how strongly and when: people × products, compressed by rows. Immutable.
 *
 * <p>Memory: 12 bytes per entry, 16 with times, and 4 per row. Times are kept to the second, from 1932 to 2068.
 */
public final class InteractionMatrix {

    /** Times are kept as seconds from here, so that four bytes will do. */
    private static final long ORIGIN = 946_684_800L;

    private final int columns;
    private final int[] starts;
    private final int[] items;
    private final float[] strengths;
    private final int @Nullable [] times;

    InteractionMatrix(int columns, int[] starts, int[] items, float[] strengths, int @Nullable [] times) {
        this.columns = columns;
        this.starts = starts;
        this.items = items;
        this.strengths = strengths;
        this.times = times;
    }

    static int packTime(long epochSecond) {
        return epochSecond == 0
                ? Integer.MIN_VALUE
                : Math.clamp(epochSecond - ORIGIN, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Bytes that a matrix of this size takes. */
    public static long bytes(long users, long entries, boolean withTimes) {
        return 4 * (users + 1) + entries * (withTimes ? 16 : 12);
    }

    public int users() {
        return starts.length - 1;
    }

    public int items() {
        return columns;
    }

    public int entries() {
        return items.length;
    }

    /** The first entry of a row; its entries go up to {@link #end}, ascending by item. */
    public int start(int user) {
        return starts[user];
    }

    public int end(int user) {
        return starts[user + 1];
    }

    public int count(int user) {
        return starts[user + 1] - starts[user];
    }

    public int item(int entry) {
        return items[entry];
    }

    public float strength(int entry) {
        return strengths[entry];
    }

    public boolean hasTimes() {
        return times != null;
    }

    /** 0 where no time is known. */
    public long epochSecond(int entry) {
        return times == null || times[entry] == Integer.MIN_VALUE ? 0 : times[entry] + ORIGIN;
    }

    public boolean contains(int user, int item) {
        return Arrays.binarySearch(items, starts[user], starts[user + 1], item) >= 0;
    }

    public History history(int user) {
        int from = starts[user];
        int to = starts[user + 1];
        long[] seconds = new long[to - from];
        for (int e = from; e < to; e++) {
            seconds[e - from] = epochSecond(e);
        }
        return History.ofRow(Arrays.copyOfRange(items, from, to), Arrays.copyOfRange(strengths, from, to), seconds);
    }

    /** How many people chose each item. */
    public int[] itemCounts() {
        int[] counts = new int[columns];
        for (int item : items) {
            counts[item]++;
        }
        return counts;
    }

    /** The same with rows and columns exchanged, in O(entries). */
    public InteractionMatrix transpose() {
        int[] next = new int[columns + 1];
        for (int item : items) {
            next[item + 1]++;
        }
        for (int i = 0; i < columns; i++) {
            next[i + 1] += next[i];
        }
        int[] heads = next.clone();
        int[] rows = new int[items.length];
        float[] values = new float[items.length];
        int @Nullable [] seconds = times == null ? null : new int[items.length];
        for (int user = 0; user < users(); user++) {
            for (int e = starts[user]; e < starts[user + 1]; e++) {
                int at = heads[items[e]]++;
                rows[at] = user;
                values[at] = strengths[e];
                if (seconds != null && times != null) {
                    seconds[at] = times[e];
                }
            }
        }
        return new InteractionMatrix(users(), next, rows, values, seconds);
    }

    /** The entries that pass, for the same people and items. */
    public InteractionMatrix keep(EntryFilter filter) {
        int[] from = new int[starts.length];
        int n = 0;
        boolean[] kept = new boolean[items.length];
        for (int user = 0; user < users(); user++) {
            for (int e = starts[user]; e < starts[user + 1]; e++) {
                kept[e] = filter.keeps(user, e);
                n += kept[e] ? 1 : 0;
            }
            from[user + 1] = n;
        }
        int[] someItems = new int[n];
        float[] someStrengths = new float[n];
        int @Nullable [] someTimes = times == null ? null : new int[n];
        int at = 0;
        for (int e = 0; e < items.length; e++) {
            if (kept[e]) {
                someItems[at] = items[e];
                someStrengths[at] = strengths[e];
                if (someTimes != null && times != null) {
                    someTimes[at] = times[e];
                }
                at++;
            }
        }
        return new InteractionMatrix(columns, from, someItems, someStrengths, someTimes);
    }

    /** Decides about one entry of one person. */
    @FunctionalInterface
    public interface EntryFilter {
        boolean keeps(int user, int entry);
    }
}
