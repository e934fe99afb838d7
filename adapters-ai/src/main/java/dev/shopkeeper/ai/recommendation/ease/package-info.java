/**
 * EASE: a linear model from products to products in closed form (Steck 2019), EJML inverting.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.ease;

import org.jspecify.annotations.NullMarked;
