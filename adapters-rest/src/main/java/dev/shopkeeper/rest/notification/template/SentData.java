package dev.shopkeeper.rest.notification.template;

import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code data} of an e-mail: an object of whatever templates can print. */
public final class SentData {

    private static final String FIELD = "data";
    private static final int DEEPEST = 8;
    private static final int MOST_KEYS = 200;
    private static final int MOST_VALUES = 10_000;

    private int values;

    private SentData() {}

    /**
     * As texts, numbers, truth values, lists and maps; what is null is there, and empty.
     *
     * @throws InvalidInput when it is no object, or past the limits
     */
    public static Map<String, @Nullable Object> read(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw InvalidInput.field(FIELD, "must be an object of names and values");
        }
        if (node.size() > MOST_KEYS) {
            throw InvalidInput.field(FIELD, "must have at most " + MOST_KEYS + " names");
        }
        return new SentData().map(node, 1);
    }

    private Map<String, @Nullable Object> map(JsonNode node, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.entries().forEach(entry -> map.put(entry.getKey(), value(entry.getValue(), depth)));
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object value(JsonNode node, int depth) {
        if (++values > MOST_VALUES) {
            throw InvalidInput.field(FIELD, "must hold at most " + MOST_VALUES + " values");
        }
        if ((node.isObject() || node.isArray()) && depth >= DEEPEST) {
            throw InvalidInput.field(FIELD, "must not be nested deeper than " + DEEPEST);
        }
        if (node.isObject()) {
            return map(node, depth + 1);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.values().forEach(one -> list.add(value(one, depth + 1)));
            return Collections.unmodifiableList(list);
        }
        if (node.isNumber()) {
            return number(node.getNumberValue().toString());
        }
        return node.isNull() ? null : node.isBoolean() ? node.getBooleanValue() : node.getStringValue();
    }

    private static BigDecimal number(String text) {
        BigDecimal number = text.length() > 40 ? BigDecimal.TEN.pow(50) : new BigDecimal(text);
        if (Math.abs((long) number.precision() - number.scale()) > 40 || Math.abs((long) number.scale()) > 40) {
            throw InvalidInput.field(FIELD, "must hold numbers of at most 40 digits");
        }
        return number;
    }
}
