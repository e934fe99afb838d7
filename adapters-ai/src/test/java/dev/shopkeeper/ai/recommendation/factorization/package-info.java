/** Tests of the package of the same name. */
@NullMarked
package dev.shopkeeper.ai.recommendation.factorization;

import org.jspecify.annotations.NullMarked;
