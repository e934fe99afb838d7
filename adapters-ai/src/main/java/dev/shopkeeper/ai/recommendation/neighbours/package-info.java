/**
 * ItemKNN: products chosen by the same people, by shrunk cosine.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.neighbours;

import org.jspecify.annotations.NullMarked;
