package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.catalogue.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant answers, and what stands behind it.
 *
 * @param model    the language model that wrote it, as the provider names it; null when none did
 * @param products the products it speaks of
 * @param sources  where what it says comes from
 * @param usage    what it cost in all, the attempts that came to nothing included
 * @param handover why a person of the shop should go on; null when none need
 */
public record Reply(
        String text,
        AnswerMode mode,
        @Nullable String model,
        List<ProductId> products,
        List<Source> sources,
        TokenUsage usage,
        @Nullable HandoverReason handover) {

    public static final int MAX_TEXT = 32_000;
    public static final int MAX_PRODUCTS = 100;
    public static final int MAX_SOURCES = 100;

    public Reply {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("an answer has 1 to " + MAX_TEXT + " characters");
        }
        if (products.size() > MAX_PRODUCTS || sources.size() > MAX_SOURCES) {
            throw new IllegalArgumentException("an answer rests on at most 100 products and sources");
        }
        products = List.copyOf(products);
        sources = List.copyOf(sources);
    }
}
