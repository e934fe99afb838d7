package dev.shopkeeper.application.recommendation;

import java.util.Arrays;

/**
 * What one person did, each product at most once: its index, how strongly it was chosen, and when it was last.
 * Immutable; need not be of someone a model was fitted on.
 */
public final class History {

    private static final History EMPTY = new History(new int[0], new float[0], new long[0]);

    private final int[] items;
    private final float[] strengths;
    private final long[] epochSeconds;

    private History(int[] items, float[] strengths, long[] epochSeconds) {
        this.items = items;
        this.strengths = strengths;
        this.epochSeconds = epochSeconds;
    }

    public static History empty() {
        return EMPTY;
    }

    /** Products chosen once each, with no time known. */
    public static History ofItems(int... items) {
        float[] ones = new float[items.length];
        Arrays.fill(ones, 1);
        return of(items, ones, new long[items.length]);
    }

    /** Parallel arrays in any order; a product that occurs more than once is merged, strengths summed, latest time. */
    public static History of(int[] items, float[] strengths, long[] epochSeconds) {
        if (items.length != strengths.length || items.length != epochSeconds.length) {
            throw new IllegalArgumentException("a history needs as many strengths and times as items");
        }
        long[] order = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            Strength.check(strengths[i]);
            if (items[i] < 0) {
                throw new IllegalArgumentException("an item's index is negative");
            }
            order[i] = (long) items[i] << 32 | i;
        }
        Arrays.sort(order);
        return merged(order, strengths, epochSeconds);
    }

    private static History merged(long[] order, float[] strengths, long[] epochSeconds) {
        int[] items = new int[order.length];
        float[] sums = new float[order.length];
        long[] latest = new long[order.length];
        int n = 0;
        for (long each : order) {
            int item = (int) (each >> 32);
            int at = (int) each;
            if (n > 0 && items[n - 1] == item) {
                sums[n - 1] += strengths[at];
                latest[n - 1] = Math.max(latest[n - 1], epochSeconds[at]);
            } else {
                items[n] = item;
                sums[n] = strengths[at];
                latest[n++] = epochSeconds[at];
            }
        }
        return new History(Arrays.copyOf(items, n), Arrays.copyOf(sums, n), Arrays.copyOf(latest, n));
    }

    /** From a row that is already merged and sorted; the arrays are handed over. */
    static History ofRow(int[] items, float[] strengths, long[] epochSeconds) {
        return new History(items, strengths, epochSeconds);
    }

    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    /** Ascending by place. */
    public int item(int at) {
        return items[at];
    }

    public float strength(int at) {
        return strengths[at];
    }

    /** 0 where no time is known. */
    public long epochSecond(int at) {
        return epochSeconds[at];
    }

    public boolean contains(int item) {
        return Arrays.binarySearch(items, item) >= 0;
    }
}
