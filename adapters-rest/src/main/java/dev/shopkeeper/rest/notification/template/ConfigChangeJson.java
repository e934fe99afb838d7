package dev.shopkeeper.rest.notification.template;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.notification.template.ConfigChange;
import dev.shopkeeper.domain.notification.template.ConfigChange.Field;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a client writes of a config; only a tree of JSON tells a field that is null from one that is not there. */
final class ConfigChangeJson {

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private ConfigChangeJson(JsonNode body) {
        this.body = body;
    }

    /**
     * Reads a body.
     *
     * @throws InvalidInput when it is no object, or a field is of the wrong kind
     */
    static ConfigChange toChange(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("MALFORMED_REQUEST", "the body must be a JSON object", List.of());
        }
        ConfigChangeJson json = new ConfigChangeJson(body);
        ConfigChange change = json.change();
        if (!json.errors.isEmpty()) {
            throw InvalidInput.fields(json.errors);
        }
        return change;
    }

    private ConfigChange change() {
        Set<Field> sent = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (body.get(field.name().toLowerCase(Locale.ROOT)) != null) {
                sent.add(field);
            }
        }
        return new ConfigChange(
                sent,
                text("", body, "name"),
                text("", body, "channel"),
                content("", body),
                each("variants", this::content),
                each(
                        "variables",
                        (path, node) ->
                                new ConfigChange.Variable(text(path, node, "name"), text(path, node, "default"))),
                flag("track"));
    }

    private ConfigChange.Text content(String path, JsonNode node) {
        return new ConfigChange.Text(
                text(path, node, "language"),
                text(path, node, "subject"),
                text(path, node, "body_html"),
                text(path, node, "body_text"));
    }

    private @Nullable String text(String path, JsonNode in, String field) {
        JsonNode node = in.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isString() || node.isNumber() || node.isBoolean()) {
            return node.coerceStringValue();
        }
        errors.add(new FieldError(path + field, "must be a text"));
        return null;
    }

    /** Reads one element of a list. */
    private interface Reader<T> {
        T read(String path, JsonNode node);
    }

    private <T> @Nullable List<T> each(String field, Reader<T> reader) {
        JsonNode list = body.get(field);
        if (list == null || list.isNull()) {
            return null;
        }
        if (!list.isArray()) {
            errors.add(new FieldError(field, "must be a list"));
            return null;
        }
        List<T> all = new ArrayList<>();
        for (JsonNode node : list.values()) {
            String path = field + "[" + all.size() + "]";
            if (!node.isObject()) {
                errors.add(new FieldError(path, "must be an object"));
                return null;
            }
            all.add(reader.read(path + ".", node));
        }
        return all;
    }

    private @Nullable Boolean flag(String field) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isBoolean()) {
            errors.add(new FieldError(field, "must be true or false"));
            return null;
        }
        return node.getBooleanValue();
    }
}
