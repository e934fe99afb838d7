package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.recommendation.IndexedInteractions;
import dev.shopkeeper.application.recommendation.InteractionMatrixBuilder;
import dev.shopkeeper.application.recommendation.ItemText;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue and all interactions into a matrix; every listed product has its place, chosen or not. */
public final class CollectFacts {

    private final Products products;
    private final Interactions interactions;
    private final Strengths strengths;
    private final TrainingLimits limits;

    public CollectFacts(Products products, Interactions interactions, Strengths strengths, TrainingLimits limits) {
        this.products = products;
        this.interactions = interactions;
        this.strengths = strengths;
        this.limits = limits;
    }

    /**
     * What was found.
     *
     * @param stored interactions there are in all
     * @param unknownProducts interactions with a product that is not in the catalogue
     */
    public record Facts(
            IndexedInteractions data,
            List<ItemText> texts,
            Map<InteractionType, Long> byType,
            long stored,
            long unknownProducts,
            @Nullable Instant newest) {

        /** How many count as a choice. */
        public long used() {
            return stored - unknownProducts - byType.getOrDefault(InteractionType.RECOMMEND, 0L);
        }

        TrainedOn trainedOn() {
            return new TrainedOn(data.matrix().users(), data.matrix().items(), used(), stored, newest);
        }
    }

    /**
     * Reads everything once; O(products + interactions).
     *
     * @throws LimitReached before it reads, when there are more interactions than fit into memory
     * @throws CancellationException when told to stop
     */
    public Facts collect(BooleanSupplier stop) {
        long stored = interactions.count();
        if (stored > limits.maxFacts()) {
            throw LimitReached.tooLarge(
                    "%d interactions do not fit one training with this much memory, at most %d do: give the process more"
                            .formatted(stored, limits.maxFacts()));
        }
        Collecting collecting = new Collecting(stop);
        products.walk(collecting::addProducts);
        interactions.walk(collecting::addInteractions);
        return collecting.done();
    }

    /** The facts, while they are being read. */
    private final class Collecting {

        private final BooleanSupplier stop;
        private final InteractionMatrixBuilder builder = new InteractionMatrixBuilder(limits.maxFacts());
        private final List<ItemText> texts = new ArrayList<>();
        private final Map<InteractionType, Long> byType = new EnumMap<>(InteractionType.class);
        private long stored;
        private long unknown;
        private @Nullable Instant newest;

        private Collecting(BooleanSupplier stop) {
            this.stop = stop;
        }

        private void addProducts(List<Product> batch) {
            checkStop();
            for (Product product : batch) {
                if (product.isListed()) {
                    builder.item(product.id().value());
                    texts.add(new ItemText(
                            product.name(),
                            product.categories(),
                            Objects.requireNonNullElse(product.details().description(), "")));
                }
            }
        }

        private void addInteractions(List<Interaction> batch) {
            checkStop();
            for (Interaction each : batch) {
                stored++;
                int item = builder.itemIfKnown(each.productId().value());
                if (item < 0) {
                    unknown++;
                    continue;
                }
                byType.merge(each.type(), 1L, Long::sum);
                double strength = strengths.of(each);
                if (strength > 0) {
                    int user = builder.user(each.customerId().value());
                    builder.add(user, item, strength, each.occurredAt().getEpochSecond());
                    newest = newest == null || each.occurredAt().isAfter(newest) ? each.occurredAt() : newest;
                }
            }
        }

        private void checkStop() {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
        }

        private Facts done() {
            return new Facts(builder.build(), List.copyOf(texts), Map.copyOf(byType), stored, unknown, newest);
        }
    }
}
