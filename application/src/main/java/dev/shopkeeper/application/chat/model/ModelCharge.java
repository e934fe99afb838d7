package dev.shopkeeper.application.chat.model;

import dev.shopkeeper.domain.chat.TokenUsage;

/**
 * What one call was charged.
 *
 * @param model     as the provider names what answered
 * @param estimated whether the provider did not say, so that it was reckoned from what was sent and came
 */
public record ModelCharge(String model, TokenUsage usage, boolean estimated) {}
