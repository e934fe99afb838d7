package dev.shopkeeper.domain.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a model has seen.
 *
 * @param interactions that were choices of a product in the catalogue
 * @param stored interactions there were in all
 * @param through when the newest fact in it happened; null when there was none
 */
public record TrainedOn(
        int customers,
        int products,
        long interactions,
        long stored,
        @Nullable Instant through) {}
