package dev.shopkeeper.rest.customer;

import dev.shopkeeper.domain.customer.ProfileChange;
import dev.shopkeeper.domain.customer.ProfileChange.Text;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a client wants changed; only a tree of JSON tells a field that is null from one that is not there. */
final class CustomerChangeJson {

    private static final String ID = "id";
    private static final String TAGS = "tags";
    private static final String ATTRIBUTES = "attributes";
    private static final String SUBSCRIBED = "subscribed";

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private CustomerChangeJson(JsonNode body) {
        this.body = body;
    }

    /**
     * A change of what is there.
     *
     * @throws InvalidInput when a field is of the wrong kind
     */
    static ProfileChange toChange(JsonNode body) {
        return new CustomerChangeJson(object(body)).change();
    }

    /** The fields of somebody new: a client that brings its own id keeps it, as the external one. */
    static ProfileChange toNew(JsonNode body) {
        CustomerChangeJson json = new CustomerChangeJson(object(body));
        ProfileChange change = json.change();
        if (change.texts().containsKey(Text.EXTERNAL_ID)) {
            return change;
        }
        Map<Text, Optional<String>> texts = new LinkedHashMap<>(change.texts());
        json.read(ID, Text.EXTERNAL_ID, texts);
        json.refuseErrors();
        return new ProfileChange(texts, change.tags(), change.attributes(), change.onlyThese(), change.subscribed());
    }

    private static JsonNode object(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("MALFORMED_REQUEST", "the body must be a JSON object", List.of());
        }
        return body;
    }

    private ProfileChange change() {
        Map<Text, Optional<String>> texts = new EnumMap<>(Text.class);
        for (Text field : Text.values()) {
            read(field.name().toLowerCase(Locale.ROOT), field, texts);
        }
        JsonNode attributes = body.get(ATTRIBUTES);
        ProfileChange change = new ProfileChange(
                texts, tags(), attributes(attributes), attributes != null && attributes.isNull(), subscribed());
        refuseErrors();
        return change;
    }

    private void refuseErrors() {
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
    }

    /** Names the field as changed when it was sent; empty when it is to be taken away. */
    private void read(String name, Text field, Map<Text, Optional<String>> texts) {
        JsonNode node = body.get(name);
        if (node != null) {
            texts.put(field, text(name, node));
        }
    }

    private Optional<String> text(String field, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        if (node.isString() || node.isNumber() || node.isBoolean()) {
            return Optional.of(node.coerceStringValue());
        }
        errors.add(new FieldError(field, "must be a text"));
        return Optional.empty();
    }

    private @Nullable List<String> tags() {
        JsonNode node = body.get(TAGS);
        if (node == null) {
            return null;
        }
        List<String> tags = new ArrayList<>();
        if (node.isString()) {
            tags.add(node.getStringValue());
        } else if (node.isArray()) {
            node.values().forEach(one -> text(TAGS, one).ifPresent(tags::add));
        } else if (!node.isNull()) {
            errors.add(new FieldError(TAGS, "must be a list of texts"));
        }
        return tags;
    }

    private Map<String, Optional<String>> attributes(@Nullable JsonNode node) {
        Map<String, Optional<String>> attributes = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            node.entries()
                    .forEach(entry ->
                            attributes.put(entry.getKey(), text(ATTRIBUTES + "." + entry.getKey(), entry.getValue())));
        } else if (node != null && !node.isNull()) {
            errors.add(new FieldError(ATTRIBUTES, "must be an object of names and texts"));
        }
        return attributes;
    }

    private @Nullable Boolean subscribed() {
        JsonNode node = body.get(SUBSCRIBED);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isBoolean()) {
            errors.add(new FieldError(SUBSCRIBED, "must be true or false"));
            return null;
        }
        return node.getBooleanValue();
    }
}
