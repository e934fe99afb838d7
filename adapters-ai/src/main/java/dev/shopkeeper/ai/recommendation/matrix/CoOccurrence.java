package dev.shopkeeper.ai.recommendation.matrix;

import dev.shopkeeper.application.recommendation.InteractionMatrix;
import java.util.SplittableRandom;

/**
 * How often products are chosen by the same people: {@code Σ_u x_ui x_uj · n_u^(-2a)}, times the mean activity to the
 * same power, so that the size stays what it is without. People with very many choices count with a sample of them,
 * which bounds the work: entries × the bound.
 */
public final class CoOccurrence {

    /** So many choices of one person count at most. */
    public static final int MOST_CHOICES = 3_000;

    private final WeightedRows people;
    private final WeightedRows items;
    private final float[] scale;

    public CoOccurrence(InteractionMatrix matrix, double activityExponent, long seed) {
        this.people = WeightedRows.of(bounded(matrix, seed));
        this.items = people.transpose();
        this.scale = new float[people.rows()];
        double mean = Math.max(1, people.rows() == 0 ? 1 : (double) matrix.entries() / people.rows());
        for (int user = 0; user < scale.length; user++) {
            scale[user] = (float) Math.pow(mean / Math.max(1, people.count(user)), 2 * activityExponent);
        }
    }

    private static InteractionMatrix bounded(InteractionMatrix matrix, long seed) {
        boolean within = true;
        for (int user = 0; user < matrix.users(); user++) {
            within &= matrix.count(user) <= MOST_CHOICES;
        }
        SplittableRandom random = new SplittableRandom(seed);
        return within
                ? matrix
                : matrix.keep((user, entry) ->
                        matrix.count(user) <= MOST_CHOICES || random.nextInt(matrix.count(user)) < MOST_CHOICES);
    }

    public static long bytes(InteractionMatrix matrix) {
        return 2 * WeightedRows.bytes(matrix) + 4L * matrix.users() + 4L * matrix.items();
    }

    public int items() {
        return items.rows();
    }

    /** The count of an item with itself. */
    public double own(int item) {
        double sum = 0;
        for (int e = items.start(item); e < items.end(item); e++) {
            sum += (double) items.weight(e) * items.weight(e) * scale[items.item(e)];
        }
        return sum;
    }

    /**
     * Adds the counts of one item with all items, itself included, to an array that is zero.
     *
     * @param touched where the items met are listed, each once
     * @return how many were met
     */
    public int row(int item, float[] sums, int[] touched) {
        int met = 0;
        for (int e = items.start(item); e < items.end(item); e++) {
            int user = items.item(e);
            float weight = items.weight(e) * scale[user];
            for (int f = people.start(user); f < people.end(user); f++) {
                int other = people.item(f);
                if (sums[other] == 0) {
                    touched[met++] = other;
                }
                sums[other] += weight * people.weight(f);
            }
        }
        return met;
    }
}
