package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.recommendation.ExcludeSeen;
import dev.shopkeeper.domain.recommendation.ModelType;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a visitor looks at, and what is wanted for it. */
record ContextJson(List<ProductId> context, Wish wish) {

    private static final int MOST_IDS = 1_000;
    private static final int USUAL = 10;

    static ContextJson read(JsonNode body) {
        JsonNode context = first(body, "context", "movie_ids");
        if (context == null || (context.isArray() && context.size() == 0)) {
            throw refused("MISSING_CONTEXT", "context", "send the ids of some products as context");
        }
        JsonNode model = first(body, "model");
        if (model == null || (model.isString() && model.getStringValue().isBlank())) {
            throw refused("MISSING_MODEL", "model", "name a model: one of " + String.join(", ", ModelType.wireNames()));
        }
        ModelType type = ModelType.parse(model.isString() ? model.getStringValue() : "");
        return new ContextJson(
                ids(context),
                new Wish(type, text(first(body, "category")), ExcludeSeen.ALL, topK(first(body, "top_k"))));
    }

    private static List<ProductId> ids(JsonNode context) {
        if (!context.isArray() || context.size() > MOST_IDS) {
            throw refused("INVALID_CONTEXT", "context", "must be a list of 1 to " + MOST_IDS + " ids");
        }
        List<ProductId> ids = new ArrayList<>(context.size());
        for (JsonNode each : context.values()) {
            ids.add(id(each));
        }
        return ids;
    }

    private static ProductId id(JsonNode node) {
        String text = node.isString() || node.isNumber() ? node.coerceStringValue() : "";
        return ProductId.parse(text)
                .orElseThrow(() -> refused("INVALID_CONTEXT", "context", "must hold ids of products, nothing else"));
    }

    private static int topK(@Nullable JsonNode node) {
        if (node == null) {
            return USUAL;
        }
        try {
            return Integer.parseInt(node.coerceStringValue());
        } catch (NumberFormatException | IllegalStateException e) {
            throw InvalidInput.field("top_k", "must be from 1 to " + Wish.MOST);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.getStringValue() : null;
    }

    private static @Nullable JsonNode first(JsonNode body, String... names) {
        for (String name : names) {
            JsonNode found = body.isObject() ? body.get(name) : null;
            if (found != null && !found.isNull()) {
                return found;
            }
        }
        return null;
    }

    private static InvalidInput refused(String code, String field, String message) {
        return new InvalidInput(code, message, List.of(new FieldError(field, message)));
    }
}
