/**
 * Arithmetic on primitive arrays that several models share.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.matrix;

import org.jspecify.annotations.NullMarked;
