package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.recommendation.ModelType;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is to be trained. */
record TrainJson(List<ModelType> types, Map<String, Double> parameters, Duration longestWait, boolean force) {

    private static final int USUAL_WAIT = 30;
    private static final int LONGEST_WAIT = 60;

    static TrainJson read(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return new TrainJson(List.of(), Map.of(), Duration.ofSeconds(USUAL_WAIT), false);
        }
        if (!body.isObject()) {
            throw new InvalidInput("send a JSON object, or no body");
        }
        return new TrainJson(
                types(body.get("model_type")),
                parameters(body.get("parameters")),
                wait(body.get("wait")),
                flag(body.get("force")));
    }

    private static List<ModelType> types(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        String name = node.isString() ? node.getStringValue() : "";
        return name.strip().equalsIgnoreCase("all") ? List.of() : List.of(ModelType.parse(name));
    }

    private static Map<String, Double> parameters(@Nullable JsonNode node) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (node == null || node.isNull()) {
            return parameters;
        }
        if (!node.isObject()) {
            throw InvalidInput.field("parameters", "must be an object of names and numbers");
        }
        node.entries().forEach(entry -> {
            if (!entry.getValue().isNumber()) {
                throw InvalidInput.field("parameters." + entry.getKey(), "must be a number");
            }
            parameters.put(entry.getKey(), entry.getValue().getDoubleValue());
        });
        return parameters;
    }

    private static Duration wait(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Duration.ofSeconds(USUAL_WAIT);
        }
        double seconds = node.isNumber() ? node.getDoubleValue() : -1;
        if (!(seconds >= 0 && seconds <= LONGEST_WAIT)) {
            throw InvalidInput.field("wait", "must be a number of seconds from 0 to " + LONGEST_WAIT);
        }
        return Duration.ofMillis((long) (seconds * 1_000));
    }

    private static boolean flag(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return false;
        }
        if (!node.isBoolean()) {
            throw InvalidInput.field("force", "must be true or false");
        }
        return node.getBooleanValue();
    }
}
