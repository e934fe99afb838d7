package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;

/**
 * How often answers of a model were shown in one place, and what came of them.
 *
 * @param converted of how many answers something came; each counts once
 */
public record ShownCount(ModelType model, Placement placement, long shown, long converted) {}
