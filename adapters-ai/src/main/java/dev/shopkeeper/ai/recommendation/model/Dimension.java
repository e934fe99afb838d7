package dev.shopkeeper.ai.recommendation.model;

import dev.shopkeeper.domain.recommendation.ModelParameter;
import java.util.List;

/**
 * One parameter and the values worth trying.
 *
 * @param values in rising order
 * @param start the place of the value to begin with
 */
public record Dimension(ModelParameter parameter, List<Double> values, int start) {

    public Dimension {
        values = List.copyOf(values);
    }

    public static Dimension of(ModelParameter parameter, double start, double... values) {
        List<Double> all = java.util.Arrays.stream(values).boxed().sorted().toList();
        int nearest = 0;
        for (int i = 1; i < all.size(); i++) {
            nearest = Math.abs(all.get(i) - start) < Math.abs(all.get(nearest) - start) ? i : nearest;
        }
        return new Dimension(parameter, all, nearest);
    }
}
