package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values for a template: texts, numbers, truth values, lists and maps, as many as fit into a send. */
final class DataJson {

    private static final int DEEPEST = 6;
    private static final int MOST_VALUES = 2_000;
    private static final int MOST_CHARACTERS = 200_000;

    private int values;
    private int characters;

    private DataJson() {}

    static Map<String, Object> read(@Nullable JsonNode node) {
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw InvalidInput.field("data", "must be an object of names and values");
        }
        return new DataJson().map(node, 1);
    }

    private Map<String, Object> map(JsonNode node, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.entries().forEach(entry -> {
            Object value = value(entry.getValue(), depth);
            characters += entry.getKey().length();
            if (value != null) {
                map.put(entry.getKey(), value);
            }
        });
        return map;
    }

    private @Nullable Object value(JsonNode node, int depth) {
        values++;
        if (node.isString()) {
            characters += node.getStringValue().length();
        }
        if (depth > DEEPEST || values > MOST_VALUES || characters > MOST_CHARACTERS) {
            throw InvalidInput.field("data", "holds more than what is taken");
        }
        if (node.isObject()) {
            return map(node, depth + 1);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.values().forEach(one -> {
                Object value = value(one, depth + 1);
                if (value != null) {
                    list.add(value);
                }
            });
            return list;
        }
        if (node.isNumber()) {
            return number(node);
        }
        if (node.isBoolean()) {
            return node.getBooleanValue();
        }
        return node.isString() ? node.getStringValue() : null;
    }

    private static Object number(JsonNode node) {
        BigDecimal exact = node.getBigDecimalValue();
        boolean whole = exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() <= 18;
        return whole ? (Object) exact.longValueExact() : (Object) exact.doubleValue();
    }
}
