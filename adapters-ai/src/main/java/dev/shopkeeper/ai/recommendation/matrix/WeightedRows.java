package dev.shopkeeper.ai.recommendation.matrix;

import dev.shopkeeper.application.recommendation.InteractionMatrix;

/**
 * A matrix as the models compute with it: plain arrays, strengths turned into confidence. 8 bytes per entry. Row {@code
 * r} has the entries from {@code starts[r]} to before {@code starts[r + 1]}.
 */
public final class WeightedRows {

    private final int columns;
    private final int[] starts;
    private final int[] items;
    private final float[] weights;

    private WeightedRows(int columns, int[] starts, int[] items, float[] weights) {
        this.columns = columns;
        this.starts = starts;
        this.items = items;
        this.weights = weights;
    }

    public static WeightedRows of(InteractionMatrix matrix) {
        int[] starts = new int[matrix.users() + 1];
        int[] items = new int[matrix.entries()];
        float[] weights = new float[matrix.entries()];
        for (int user = 0; user < matrix.users(); user++) {
            starts[user + 1] = matrix.end(user);
        }
        for (int e = 0; e < items.length; e++) {
            items[e] = matrix.item(e);
            weights[e] = Confidence.of(matrix.strength(e));
        }
        return new WeightedRows(matrix.items(), starts, items, weights);
    }

    public WeightedRows transpose() {
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
        for (int row = 0; row < rows(); row++) {
            for (int e = starts[row]; e < starts[row + 1]; e++) {
                int at = heads[items[e]]++;
                rows[at] = row;
                values[at] = weights[e];
            }
        }
        return new WeightedRows(rows(), next, rows, values);
    }

    public static long bytes(InteractionMatrix matrix) {
        return 8L * matrix.entries() + 4L * (matrix.users() + 1L);
    }

    public int rows() {
        return starts.length - 1;
    }

    public int columns() {
        return columns;
    }

    public int start(int row) {
        return starts[row];
    }

    public int end(int row) {
        return starts[row + 1];
    }

    public int count(int row) {
        return starts[row + 1] - starts[row];
    }

    public int item(int entry) {
        return items[entry];
    }

    public float weight(int entry) {
        return weights[entry];
    }
}
