package dev.shopkeeper.domain.chat.prompt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody wants to add.
 *
 * @param kind     null where it is what the others of that name are
 * @param weight   null where it is to be the only one in use
 * @param activate whether it is to be used at once
 */
public record PromptDraft(
        PromptAddress address,
        @Nullable PromptKind kind,
        PromptText text,
        @Nullable BigDecimal weight,
        boolean activate) {}
