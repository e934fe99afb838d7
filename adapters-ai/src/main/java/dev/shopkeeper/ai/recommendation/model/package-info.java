/**
 * What a kind of model offers to the adapter of the port: fitting, cost, parameters worth trying, and its stored form.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.model;

import org.jspecify.annotations.NullMarked;
