package dev.shopkeeper.rest.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptReader;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body that says something of a prompt; a field of a wrong kind is told together with the others. */
final class PromptBody {

    private static final int MOST_DIGITS = 20;

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    /** @throws InvalidInput when it is no object */
    PromptBody(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("MALFORMED_REQUEST", "the body must be a JSON object", List.of());
        }
        this.body = body;
    }

    PromptReader.Raw raw() {
        return new PromptReader.Raw(
                text("name"), text("kind"), text("language"), text("content"), decimal("weight"), flag("activate"));
    }

    @Nullable
    String text(String field) {
        JsonNode node = sent(field);
        if (node == null) {
            return null;
        }
        if (node.isString() || node.isNumber() || node.isBoolean()) {
            return node.coerceStringValue();
        }
        refuse(field, "must be a text");
        return null;
    }

    @Nullable
    BigDecimal decimal(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.length() > MOST_DIGITS ? "" : text.strip());
        } catch (NumberFormatException notOne) {
            refuse(field, "must be a number");
            return null;
        }
    }

    @Nullable
    Long number(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notOne) {
            refuse(field, "must be a whole number");
            return null;
        }
    }

    /** Values by name; what is null there is empty. */
    Map<String, String> values(String field) {
        JsonNode node = sent(field);
        Map<String, String> values = new LinkedHashMap<>();
        if (node != null && !node.isObject()) {
            refuse(field, "must be an object of names and texts");
        } else if (node != null) {
            node.entries().forEach(one -> values.put(one.getKey(), value(field, one)));
        }
        return values;
    }

    private String value(String field, Map.Entry<String, JsonNode> one) {
        JsonNode value = one.getValue();
        if (value.isObject() || value.isArray()) {
            refuse(field + "." + one.getKey(), "must be a text");
            return "";
        }
        return value.isNull() ? "" : value.coerceStringValue();
    }

    /** @throws InvalidInput when something that was read is of a wrong kind */
    void refuseWhatIsWrong() {
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
    }

    private @Nullable Boolean flag(String field) {
        JsonNode node = sent(field);
        if (node == null) {
            return null;
        }
        if (node.isBoolean()) {
            return node.getBooleanValue();
        }
        refuse(field, "must be true or false");
        return null;
    }

    private @Nullable JsonNode sent(String field) {
        JsonNode node = body.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private void refuse(String field, String what) {
        errors.add(new FieldError(field, what));
    }
}
