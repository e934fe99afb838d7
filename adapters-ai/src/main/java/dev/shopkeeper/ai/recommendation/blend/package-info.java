/**
 * Several models as one, with weights found on held-out choices.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.blend;

import org.jspecify.annotations.NullMarked;
