package dev.shopkeeper.application.recommendation;

import java.util.Arrays;

/** Sorts each row by item and makes one entry of repeats, in place. */
final class RowMerge {

    private final int[] starts;
    private final int[] items;
    private final float[] strengths;
    private final int[] times;

    private int written;
    private boolean timed;

    RowMerge(int[] starts, int[] items, float[] strengths, int[] times) {
        this.starts = starts;
        this.items = items;
        this.strengths = strengths;
        this.times = times;
    }

    InteractionMatrix merged(int columns) {
        int from = 0;
        for (int user = 0; user + 1 < starts.length; user++) {
            int to = starts[user + 1];
            mergeRow(from, to);
            from = to;
            starts[user + 1] = written;
        }
        return new InteractionMatrix(
                columns,
                starts,
                Arrays.copyOf(items, written),
                Arrays.copyOf(strengths, written),
                timed ? Arrays.copyOf(times, written) : null);
    }

    private void mergeRow(int from, int to) {
        long[] order = new long[to - from];
        for (int e = from; e < to; e++) {
            order[e - from] = (long) items[e] << 32 | e;
        }
        Arrays.sort(order);
        float[] rowStrengths = Arrays.copyOfRange(strengths, from, to);
        int[] rowTimes = Arrays.copyOfRange(times, from, to);
        int first = written;
        for (long each : order) {
            int item = (int) (each >> 32);
            int at = (int) each - from;
            timed |= rowTimes[at] != Integer.MIN_VALUE;
            if (written > first && items[written - 1] == item) {
                strengths[written - 1] = Math.min(Float.MAX_VALUE, strengths[written - 1] + rowStrengths[at]);
                times[written - 1] = Math.max(times[written - 1], rowTimes[at]);
            } else {
                items[written] = item;
                strengths[written] = rowStrengths[at];
                times[written++] = rowTimes[at];
            }
        }
    }
}
