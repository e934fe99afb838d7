package dev.shopkeeper.ai.recommendation.evaluation;

import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelOptions;

/**
 * What a search found.
 *
 * @param model the best, as fitted on the training side of the hold-out
 * @param value of the best, by the yardstick
 * @param tries how many were fitted
 */
public record Tuned(ModelOptions options, Recommender model, double value, int tries) {}
