package dev.shopkeeper.ai.recommendation.quality;

import dev.shopkeeper.domain.recommendation.ModelOptions;

/**
 * How the table is to be made.
 *
 * @param k places that count
 * @param seconds for the search of each model's parameters
 * @param seeds how many splits by chance, where the data comes in one file
 * @param models what is set and not searched for
 */
record QualityOptions(int k, double seconds, int seeds, ModelOptions models) {}
