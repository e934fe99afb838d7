/**
 * Finding good parameters on held-out choices, and the command that prints the table of all models.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
