package dev.shopkeeper.domain.chat.prompt;

import java.time.Instant;

/** One version of a prompt, as it was written; it never changes. */
public record PromptVersion(PromptVersionId id, PromptKind kind, PromptText text, Instant createdAt) {}
