/**
 * iALS: vectors for people and products by alternating least squares (Hu, Koren and Volinsky 2008; Rendle 2021).
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.factorization;

import org.jspecify.annotations.NullMarked;
