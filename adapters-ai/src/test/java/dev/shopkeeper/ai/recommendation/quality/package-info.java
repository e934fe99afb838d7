/** Tests of the package of the same name. */
@NullMarked
package dev.shopkeeper.ai.recommendation.quality;

import org.jspecify.annotations.NullMarked;
