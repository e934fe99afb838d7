package dev.shopkeeper.rest.catalogue;

import dev.shopkeeper.domain.catalogue.ProductChange;
import dev.shopkeeper.domain.catalogue.ProductField;
import dev.shopkeeper.domain.catalogue.ProductReader;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client says of a product. A field may come under any of its names; where it comes under several, the one
 * we use first counts. Only a tree of JSON tells a field that is null from one that is not there.
 */
final class ProductChangeJson {

    private static final String ATTRIBUTES = "attributes";
    private static final int DEEPEST = 5;

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private ProductChangeJson(JsonNode body) {
        this.body = body;
    }

    /**
     * Reads a body.
     *
     * @throws InvalidInput when it is no object, or a field is of the wrong kind
     */
    static ProductChange toChange(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("MALFORMED_REQUEST", "the body must be a JSON object", List.of());
        }
        return new ProductChangeJson(body).change();
    }

    private ProductChange change() {
        Map<ProductField, Optional<String>> texts = new EnumMap<>(ProductField.class);
        for (ProductField field : ProductField.values()) {
            if (field != ProductField.CATEGORIES) {
                read(field, texts);
            }
        }
        JsonNode attributes = body.get(ATTRIBUTES);
        ProductChange change = new ProductChange(
                texts, categories(), attributes(attributes), attributes != null && attributes.isNull());
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        return change;
    }

    /** Names the field as changed when it was sent; empty when it is to be taken away. */
    private void read(ProductField field, Map<ProductField, Optional<String>> texts) {
        Named found = found(field);
        if (found != null) {
            texts.put(field, text(found));
        }
    }

    /** A value under the name it came by. */
    private record Named(String name, JsonNode node) {}

    private @Nullable Named found(ProductField field) {
        Named empty = null;
        for (String name : field.names()) {
            JsonNode node = body.get(name);
            if (node != null && !node.isNull()) {
                return new Named(name, node);
            }
            if (node != null && empty == null) {
                empty = new Named(name, node);
            }
        }
        return empty;
    }

    private Optional<String> text(Named field) {
        JsonNode node = field.node();
        if (node.isNull()) {
            return Optional.empty();
        }
        if (node.isString() || node.isNumber() || node.isBoolean()) {
            return Optional.of(node.coerceStringValue());
        }
        errors.add(new FieldError(field.name(), "must be a text or a number"));
        return Optional.empty();
    }

    private @Nullable List<String> categories() {
        Named found = found(ProductField.CATEGORIES);
        if (found == null || found.node().isNull()) {
            return found == null ? null : List.of();
        }
        if (!found.node().isArray()) {
            return text(found).map(ProductReader::categoriesIn).orElse(List.of());
        }
        List<String> categories = new ArrayList<>();
        found.node().values().forEach(one -> text(new Named(found.name(), one)).ifPresent(categories::add));
        return categories;
    }

    /** What lies deeper is named by its way: {@code parking.garage}; lists become one text. */
    private Map<String, Optional<String>> attributes(@Nullable JsonNode node) {
        Map<String, Optional<String>> attributes = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            collect("", node, 1, attributes);
        } else if (node != null && !node.isNull()) {
            errors.add(new FieldError(ATTRIBUTES, "must be an object of names and texts"));
        }
        return attributes;
    }

    private void collect(String way, JsonNode node, int depth, Map<String, Optional<String>> attributes) {
        if (depth > DEEPEST) {
            errors.add(new FieldError(ATTRIBUTES, "must not be nested deeper than " + DEEPEST));
            return;
        }
        node.entries().forEach(entry -> {
            String name = way + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                collect(name + ".", value, depth + 1, attributes);
            } else if (value.isArray()) {
                attributes.put(name, Optional.of(listed(name, value)));
            } else {
                attributes.put(name, text(new Named(ATTRIBUTES + "." + name, value)));
            }
        });
    }

    private String listed(String name, JsonNode list) {
        return StreamSupport.stream(list.values().spliterator(), false)
                .map(one -> text(new Named(ATTRIBUTES + "." + name, one)).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
