package dev.shopkeeper.application.chat.tool;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool found.
 *
 * @param json     for the model: a JSON object
 * @param products those it tells of, in its order
 * @param evidence the figures that an answer may use because of it
 * @param handover why a person is asked for; null when none is
 * @param failed   whether there is nothing to rest on: a wrong call, or something that is away
 */
public record ToolResult(
        String json,
        List<ProductId> products,
        List<Source> sources,
        Evidence evidence,
        @Nullable HandoverReason handover,
        boolean failed) {

    public ToolResult {
        products = List.copyOf(products);
        sources = List.copyOf(sources);
    }

    /** A call that came to nothing. */
    static ToolResult failed(String json) {
        return new ToolResult(json, List.of(), List.of(), Evidence.NONE, null, true);
    }
}
