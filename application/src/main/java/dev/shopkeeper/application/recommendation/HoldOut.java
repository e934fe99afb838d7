package dev.shopkeeper.application.recommendation;

/** The same people and items twice: what a model may learn from, and what it is asked to find. */
public record HoldOut(InteractionMatrix train, InteractionMatrix test) {}
