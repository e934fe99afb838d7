/**
 * What most choose, and what is chosen more than before.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.popularity;

import org.jspecify.annotations.NullMarked;
