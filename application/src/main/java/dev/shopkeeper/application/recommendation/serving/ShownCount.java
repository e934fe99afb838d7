package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.recommendation.ModelType;

/**
 * How often answers of a model were shown, and what came of them.
 *
 * @param converted of how many answers something came; each counts once
 */
public record ShownCount(ModelType model, long shown, long converted) {}
