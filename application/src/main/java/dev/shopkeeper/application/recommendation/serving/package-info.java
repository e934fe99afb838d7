/**
 * Serving: recommendations from memory. Each node holds the catalogue and the models that are active, follows both, and
 * swaps them atomically; what a person did is read anew for every request, so that the last click counts at once.
 *
 * <p>An answer is filled in steps: the model that was wanted, then what is popular, then what is well rated, so that there
 * are as many products as were asked for whenever the shop has them. What is not on sale is left out before anything is cut.
 */
@NullMarked
package dev.shopkeeper.application.recommendation.serving;

import org.jspecify.annotations.NullMarked;
