package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.ExcludeSeen;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person did up to this moment, by positions in the catalogue. */
final class LiveHistory {

    private final int[] positions;
    private final double[] strengths;
    private final long[] seconds;
    private final BitSet excluded;
    private final Map<Integer, InteractionType> strongest;

    private LiveHistory(
            int[] positions,
            double[] strengths,
            long[] seconds,
            BitSet excluded,
            Map<Integer, InteractionType> strongest) {
        this.positions = positions;
        this.strengths = strengths;
        this.seconds = seconds;
        this.excluded = excluded;
        this.strongest = strongest;
    }

    static LiveHistory of(List<Interaction> facts, Strengths weights, ExcludeSeen exclude, ServedCatalogue catalogue) {
        int[] positions = new int[facts.size()];
        double[] strengths = new double[facts.size()];
        long[] seconds = new long[facts.size()];
        BitSet excluded = new BitSet();
        Map<Integer, InteractionType> strongest = new HashMap<>();
        int n = 0;
        for (Interaction fact : facts) {
            int position = catalogue.position(fact.productId());
            if (position < 0) {
                continue;
            }
            if (exclude.excludes(fact.type())) {
                excluded.set(position);
            }
            double strength = weights.of(fact);
            if (strength > 0) {
                positions[n] = position;
                strengths[n] = strength;
                seconds[n++] = fact.occurredAt().getEpochSecond();
                strongest.merge(
                        position, fact.type(), (one, other) -> weights.of(other) > weights.of(one) ? other : one);
            }
        }
        return new LiveHistory(
                Arrays.copyOf(positions, n),
                Arrays.copyOf(strengths, n),
                Arrays.copyOf(seconds, n),
                excluded,
                strongest);
    }

    /** Products somebody looks at now, none of which is to come again. */
    static LiveHistory ofContext(Collection<ProductId> context, ServedCatalogue catalogue) {
        int[] positions = context.stream()
                .mapToInt(catalogue::position)
                .filter(position -> position >= 0)
                .distinct()
                .toArray();
        double[] strengths = new double[positions.length];
        Arrays.fill(strengths, 1);
        BitSet excluded = new BitSet();
        Map<Integer, InteractionType> strongest = new HashMap<>();
        for (int position : positions) {
            excluded.set(position);
            strongest.put(position, InteractionType.VIEW);
        }
        return new LiveHistory(positions, strengths, new long[positions.length], excluded, strongest);
    }

    static LiveHistory none() {
        return new LiveHistory(new int[0], new double[0], new long[0], new BitSet(), Map.of());
    }

    /** The same, of which everything may come again. */
    LiveHistory excludingNothing() {
        return new LiveHistory(positions, strengths, seconds, new BitSet(), strongest);
    }

    boolean excludes(int position) {
        return excluded.get(position);
    }

    /** What was done with a product, as far as it speaks of a taste. */
    InteractionType did(int position) {
        return strongest.getOrDefault(position, InteractionType.VIEW);
    }

    /** The same by a model's items; what it does not know is left out. */
    History forModel(ServedModel model) {
        int n = 0;
        int[] items = new int[positions.length];
        float[] by = new float[positions.length];
        long[] at = new long[positions.length];
        for (int i = 0; i < positions.length; i++) {
            int item = model.item(positions[i]);
            if (item >= 0) {
                items[n] = item;
                by[n] = (float) strengths[i];
                at[n++] = seconds[i];
            }
        }
        return History.of(Arrays.copyOf(items, n), Arrays.copyOf(by, n), Arrays.copyOf(at, n));
    }
}
