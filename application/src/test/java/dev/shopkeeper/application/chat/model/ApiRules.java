package dev.shopkeeper.application.chat.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the real API refuses with 400. */
final class ApiRules {

    private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.-]{0,63}");
    private static final Set<String> TYPES = Set.of("STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT");
    private static final Set<String> LEVELS = Set.of("minimal", "low", "medium", "high");
    private static final String CALL = "functionCall";
    private static final String RESULT = "functionResponse";

    /** The signature each call was given, by its id; empty where it was given none. */
    private final Map<String, String> signatures = new ConcurrentHashMap<>();

    void gave(String call, String signature) {
        signatures.put(call, signature);
    }

    /** What is wrong with a request; empty when nothing is. */
    Optional<String> broken(String model, JsonNode body) {
        return contents(body.path("contents"))
                .or(() -> instruction(body.path("systemInstruction")))
                .or(() -> tools(body.path("tools")))
                .or(() -> settings(model, body.path("generationConfig")));
    }

    private Optional<String> contents(JsonNode contents) {
        if (contents.isEmpty()) {
            return Optional.of("contents is not specified");
        }
        JsonNode before = null;
        for (JsonNode content : contents) {
            JsonNode previous = before;
            Optional<String> broken = role(content, previous)
                    .or(() -> parts(content))
                    .or(() -> results(content, previous))
                    .or(() -> signed(content));
            if (broken.isPresent()) {
                return broken;
            }
            before = content;
        }
        return before != null && before.path("role").asText().equals("user")
                ? Optional.empty()
                : Optional.of("Please ensure that multiturn requests end with a user role.");
    }

    private static Optional<String> role(JsonNode content, @Nullable JsonNode before) {
        String role = content.path("role").asText();
        if (!role.equals("user") && !role.equals("model")) {
            return Optional.of("Please use a valid role: user, model.");
        }
        String expected = before != null && before.path("role").asText().equals("user") ? "model" : "user";
        return role.equals(expected)
                ? Optional.empty()
                : Optional.of("Please ensure that multiturn requests alternate between user and model.");
    }

    private static Optional<String> parts(JsonNode content) {
        if (content.path("parts").isEmpty()) {
            return Optional.of("Unable to submit request because it must have at least one parts field.");
        }
        for (JsonNode part : content.path("parts")) {
            boolean text = !part.path("text").asText("").isEmpty();
            int kinds = (text ? 1 : 0) + (part.has(CALL) ? 1 : 0) + (part.has(RESULT) ? 1 : 0);
            if (kinds != 1) {
                return Optional.of("required oneof field 'data' must have one initialized field");
            }
            if (part.has(RESULT) && !part.path(RESULT).path("response").isObject()) {
                return Optional.of(
                        "Invalid value at functionResponse.response (type.googleapis.com/google.protobuf.Struct)");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> results(JsonNode content, @Nullable JsonNode before) {
        List<JsonNode> calls = before == null ? List.of() : all(before, CALL);
        List<JsonNode> results = all(content, RESULT);
        if (calls.isEmpty()) {
            return results.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "Please ensure that function response turn comes immediately after a function call turn.");
        }
        if (calls.size() != results.size()
                || results.size() != content.path("parts").size()) {
            return Optional.of("Please ensure that the number of function response parts is equal to the number of"
                    + " function call parts of the function call turn.");
        }
        for (int i = 0; i < calls.size(); i++) {
            if (!calls.get(i).path("name").equals(results.get(i).path("name"))
                    || !calls.get(i).path("id").equals(results.get(i).path("id"))) {
                return Optional.of("Please ensure that function responses match their calls by id and name.");
            }
        }
        return Optional.empty();
    }

    private Optional<String> signed(JsonNode content) {
        for (JsonNode part : content.path("parts")) {
            if (part.has(CALL)) {
                String id = part.path(CALL).path("id").asText("");
                String due = signatures.get(id);
                String shown = part.path("thoughtSignature").asText("");
                if (due == null) {
                    return Optional.of("Unknown function call id.");
                }
                if (!due.equals(shown)) {
                    return Optional.of(
                            shown.isEmpty()
                                    ? "Function call is missing a thought_signature in functionCall parts."
                                    : "Thought signature is not valid.");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> instruction(JsonNode instruction) {
        return instruction.isMissingNode()
                        || !instruction
                                .path("parts")
                                .path(0)
                                .path("text")
                                .asText("")
                                .isEmpty()
                ? Optional.empty()
                : Optional.of("systemInstruction must have text");
    }

    private static Optional<String> tools(JsonNode tools) {
        for (JsonNode tool : tools) {
            for (JsonNode declared : tool.path("functionDeclarations")) {
                if (!FUNCTION.matcher(declared.path("name").asText()).matches()) {
                    return Optional.of("Invalid function name.");
                }
                JsonNode parameters = declared.path("parameters");
                if (!parameters.isMissingNode() && !isSchema(parameters)) {
                    return Optional.of(
                            "functionDeclaration parameters schema should be of type OBJECT, with known types.");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSchema(JsonNode parameters) {
        JsonNode properties = parameters.path("properties");
        for (JsonNode required : parameters.path("required")) {
            if (!properties.has(required.asText())) {
                return false;
            }
        }
        for (JsonNode property : properties) {
            if (!TYPES.contains(property.path("type").asText())) {
                return false;
            }
        }
        return parameters.path("type").asText().equals("OBJECT") && !properties.isEmpty();
    }

    private static Optional<String> settings(String model, JsonNode settings) {
        if (settings.path("maxOutputTokens").asInt(1) < 1) {
            return Optional.of("max_output_tokens must be positive");
        }
        double temperature = settings.path("temperature").asDouble(1);
        if (temperature < 0 || temperature > 2) {
            return Optional.of("temperature must be in the range [0.0, 2.0]");
        }
        String level = settings.path("thinkingConfig")
                .path("thinkingLevel")
                .asText("low")
                .toLowerCase(java.util.Locale.ROOT);
        boolean newest = model.startsWith("gemini-3.8") || model.startsWith("gemini-3.7");
        return LEVELS.contains(level) && !(newest && level.equals("minimal"))
                ? Optional.empty()
                : Optional.of("Thinking level is not supported for this model.");
    }

    private static List<JsonNode> all(JsonNode content, String kind) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode part : content.path("parts")) {
            if (part.has(kind)) {
                found.add(part.path(kind));
            }
        }
        return found;
    }
}
