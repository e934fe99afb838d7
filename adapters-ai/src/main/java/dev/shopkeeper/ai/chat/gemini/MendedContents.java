package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What LangChain4j wrote, as the API takes it. */
final class MendedContents {

    private static final String ROLE = "role";
    private static final String PARTS = "parts";
    private static final String SIGNATURE = "thoughtSignature";
    private static final String RESPONSE = "response";

    private MendedContents() {}

    static void mend(ObjectNode body, ModelRequest request, JsonMapper json) {
        ArrayNode contents = alternating((ArrayNode) body.get("contents"), json);
        sign(contents, request);
        unwrapResults(contents, json);
        body.set("contents", contents);
        if (body.get("systemInstruction") instanceof ObjectNode system) {
            system.remove(ROLE);
        }
        if (body.get("generationConfig") instanceof ObjectNode settings) {
            settings.remove(List.of("responseLogprobs", "enableEnhancedCivicAnswers"));
        }
    }

    /** One content for all that one side says in a row: all results of a turn, or messages nobody answered. */
    private static ArrayNode alternating(ArrayNode contents, JsonMapper json) {
        ArrayNode merged = json.createArrayNode();
        for (JsonNode content : contents) {
            JsonNode last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.path(ROLE).equals(content.path(ROLE))) {
                ((ArrayNode) last.get(PARTS)).addAll((ArrayNode) content.get(PARTS));
            } else {
                merged.add(content);
            }
        }
        return merged;
    }

    /** Each call goes back with its own signature, and none with another's. */
    private static void sign(ArrayNode contents, ModelRequest request) {
        Deque<ToolCall> calls = new ArrayDeque<>();
        for (ModelTurn turn : request.turns()) {
            if (turn instanceof ModelTurn.Calls(String _, List<ToolCall> made)) {
                calls.addAll(made);
            }
        }
        for (JsonNode part : parts(contents)) {
            ((ObjectNode) part).remove(SIGNATURE);
            if (part.has("functionCall")) {
                ToolCall call = calls.remove();
                if (call.signature() != null) {
                    ((ObjectNode) part).put(SIGNATURE, call.signature());
                }
            }
        }
    }

    /** Results are objects, and stay what they are instead of a text within an object. */
    private static void unwrapResults(ArrayNode contents, JsonMapper json) {
        for (JsonNode part : parts(contents)) {
            if (part.get("functionResponse") instanceof ObjectNode result) {
                String text = result.path(RESPONSE).path(RESPONSE).asText();
                result.set(RESPONSE, object(text, json));
            }
        }
    }

    private static ObjectNode object(String text, JsonMapper json) {
        try {
            JsonNode read = json.readTree(text);
            return read instanceof ObjectNode object
                    ? object
                    : json.createObjectNode().set("result", read);
        } catch (JsonProcessingException notJson) {
            return json.createObjectNode().put("result", text);
        }
    }

    private static List<JsonNode> parts(ArrayNode contents) {
        List<JsonNode> parts = new ArrayList<>();
        contents.forEach(content -> content.get(PARTS).forEach(parts::add));
        return parts;
    }
}
