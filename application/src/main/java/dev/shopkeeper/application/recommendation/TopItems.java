package dev.shopkeeper.application.recommendation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Picks the best of many scores, in O(items + picked · log k); equal scores go by the lower index. */
public final class TopItems {

    private TopItems() {}

    /**
     * The best items in falling order, fewer than {@code k} where fewer are allowed.
     *
     * @param items how many places of the array count
     */
    public static int[] of(float[] scores, int items, int k, IntPredicate allowed) {
        long[] heap = new long[Math.min(k, items)];
        int size = 0;
        for (int item = 0; item < items; item++) {
            long key = key(scores[item], item);
            if (size < heap.length) {
                if (allowed.test(item)) {
                    heap[size++] = key;
                    siftUp(heap, size - 1);
                }
            } else if (size > 0 && key > heap[0] && allowed.test(item)) {
                heap[0] = key;
                siftDown(heap, size);
            }
        }
        Arrays.sort(heap, 0, size);
        int[] best = new int[size];
        for (int i = 0; i < size; i++) {
            best[i] = ~(int) heap[size - 1 - i];
        }
        return best;
    }

    /** Greater for greater scores, then for lower items. */
    private static long key(float score, int item) {
        int bits = Float.floatToIntBits(score + 0f);
        int ordered = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
        return (long) ordered << 32 | (~item & 0xFFFFFFFFL);
    }

    private static void siftUp(long[] heap, int from) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] > heap[at]) {
            swap(heap, at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private static void siftDown(long[] heap, int size) {
        int at = 0;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                least = heap[child] < heap[least] ? child : least;
            }
            if (least == at) {
                return;
            }
            swap(heap, at, least);
            at = least;
        }
    }

    private static void swap(long[] heap, int a, int b) {
        long kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
