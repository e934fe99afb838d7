/**
 * The recommenders themselves, and how they are measured and tuned.
 *
 * <p>{@code FittedModels} is the port's adapter; each kind of model is a {@link
 * dev.shopkeeper.ai.recommendation.model.ModelFamily} in a package of its own: {@code factorization} (iALS), {@code ease},
 * {@code neighbours} (ItemKNN), {@code popularity}, {@code content}, {@code clusters} and {@code blend}. What they share is
 * in {@code matrix}: sums over vectors, and counts of what is chosen together.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation;

import org.jspecify.annotations.NullMarked;
