/**
 * Recommenders as the application sees them.
 *
 * <p>What people did is an {@link dev.shopkeeper.application.recommendation.InteractionMatrix}, filled from the stream of
 * facts by its builder. {@link dev.shopkeeper.application.recommendation.Recommenders} fits models on it; each is an
 * immutable {@link dev.shopkeeper.application.recommendation.Recommender} that scores every product for any {@link
 * dev.shopkeeper.application.recommendation.History}, of people it was fitted on or not. {@link
 * dev.shopkeeper.application.recommendation.TimeHoldOut} and {@link
 * dev.shopkeeper.application.recommendation.RankingEvaluation} say how good it is.
 *
 * <p>Products and people are indexes here, from 0; which is which is known to the one who built the matrix.
 */
@NullMarked
package dev.shopkeeper.application.recommendation;

import org.jspecify.annotations.NullMarked;
