package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.interaction.InteractionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells what a training would use now, and what would keep it from being good. */
public final class PreprocessTraining {

    private static final int FEW_INTERACTIONS = 1_000;
    private static final double FEW_TEXTS = 0.5;

    private final CollectFacts facts;

    public PreprocessTraining(CollectFacts facts) {
        this.facts = facts;
    }

    /**
     * What there is to train on.
     *
     * @param pairs distinct pairs of a customer and a product
     * @param density share of all pairs there could be
     */
    public record Summary(
            int customers,
            int products,
            int productsChosen,
            long interactions,
            long used,
            int pairs,
            double density,
            Map<InteractionType, Long> byType,
            List<String> warnings) {

        public Summary {
            byType = Map.copyOf(byType);
            warnings = List.copyOf(warnings);
        }
    }

    public Summary summarize() {
        CollectFacts.Facts found = facts.collect(() -> false);
        var matrix = found.data().matrix();
        int chosen = (int)
                IntStream.of(matrix.itemCounts()).filter(count -> count > 0).count();
        double all = (double) matrix.users() * matrix.items();
        return new Summary(
                matrix.users(),
                matrix.items(),
                chosen,
                found.stored(),
                found.used(),
                matrix.entries(),
                all == 0 ? 0 : matrix.entries() / all,
                found.byType(),
                warnings(found, chosen));
    }

    private static List<String> warnings(CollectFacts.Facts found, int chosen) {
        List<String> warnings = new ArrayList<>();
        int products = found.data().matrix().items();
        if (products == 0) {
            warnings.add("The catalogue has no active product.");
        }
        if (found.used() < FEW_INTERACTIONS) {
            warnings.add("There are only %d interactions to learn from; expect little of it below %d."
                    .formatted(found.used(), FEW_INTERACTIONS));
        }
        if (found.unknownProducts() > 0) {
            warnings.add(
                    "%d interactions are with products that are not in the catalogue; they count once those arrive."
                            .formatted(found.unknownProducts()));
        }
        if (products > 0 && chosen < products * FEW_TEXTS) {
            warnings.add("%d of %d products were never chosen; only their texts speak for them."
                    .formatted(products - chosen, products));
        }
        long silent = found.texts().stream()
                .filter(text ->
                        text.description().isBlank() && text.categories().isEmpty())
                .count();
        if (silent > 0) {
            warnings.add("%d products have neither description nor category.".formatted(silent));
        }
        return warnings;
    }
}
