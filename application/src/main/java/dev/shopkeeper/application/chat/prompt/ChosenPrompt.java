package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptText;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;

/** The version of a prompt that a customer gets. */
public record ChosenPrompt(PromptVersionId version, PromptText text) {}
