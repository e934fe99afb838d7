package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.domain.chat.TokenUsage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reply as it grows, event by event. Bounded: what goes on for too long is left. */
final class GeminiReply {

    private static final int MOST_CALLS = 32;
    private static final int CHARACTERS_A_TOKEN = 8;
    private static final int LEAST_CHARACTERS = 2_000;
    private static final TypeReference<LinkedHashMap<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private final JsonMapper json;
    private final Consumer<String> onText;
    private final long mostCharacters;
    private final StringBuilder text = new StringBuilder();
    private final List<ToolCall> calls = new ArrayList<>();
    private @Nullable TokenUsage usage;
    private @Nullable String model;
    private @Nullable String finish;
    private @Nullable String blocked;
    private @Nullable GeminiError error;
    private boolean tooLong;
    private long called;

    GeminiReply(JsonMapper json, int maxOutputTokens, Consumer<String> onText) {
        this.json = json;
        this.onText = onText;
        this.mostCharacters = Math.max(LEAST_CHARACTERS, (long) maxOutputTokens * CHARACTERS_A_TOKEN);
    }

    /** Takes one event; gives whether more is wanted. */
    boolean take(JsonNode event) {
        if (event.has("error")) {
            error = GeminiError.of(event.path("error").path("code").asInt(500), event, null);
            return false;
        }
        readUsage(event.path("usageMetadata"));
        model = GeminiError.word(event.path("modelVersion").asText(""), model);
        blocked = GeminiError.word(
                event.path("promptFeedback").path("blockReason").asText(""), blocked);
        JsonNode candidate = event.path("candidates").path(0);
        for (JsonNode part : candidate.path("content").path("parts")) {
            readPart(part);
        }
        finish = GeminiError.word(candidate.path("finishReason").asText(""), finish);
        return !tooLong;
    }

    private void readPart(JsonNode part) {
        if (part.path("functionCall").isObject()) {
            readCall(part);
        }
        String piece = part.path("text").asText("");
        if (piece.isEmpty() || part.path("thought").asBoolean() || tooLong) {
            return;
        }
        long room = mostCharacters - text.length();
        tooLong = piece.length() > room;
        String taken = tooLong ? piece.substring(0, (int) room) : piece;
        text.append(taken);
        if (!taken.isEmpty()) {
            onText.accept(taken);
        }
    }

    private void readCall(JsonNode part) {
        JsonNode call = part.get("functionCall");
        called += call.toString().length();
        if (calls.size() == MOST_CALLS || called > mostCharacters) {
            tooLong = true;
            return;
        }
        String id = call.path("id").asText("");
        Map<String, Object> arguments =
                call.path("args").isObject() ? json.convertValue(call.get("args"), ARGUMENTS) : new LinkedHashMap<>();
        arguments.values().removeIf(Objects::isNull);
        String signature = part.path("thoughtSignature").asText("");
        calls.add(new ToolCall(
                id.isEmpty() ? "call-" + (calls.size() + 1) : id,
                call.path("name").asText(""),
                arguments,
                signature.isEmpty() ? null : signature));
    }

    private void readUsage(JsonNode counted) {
        if (counted.isObject()) {
            usage = new TokenUsage(
                    count(counted, "promptTokenCount") + count(counted, "toolUsePromptTokenCount"),
                    count(counted, "candidatesTokenCount") + count(counted, "thoughtsTokenCount"));
        }
    }

    private static long count(JsonNode counted, String name) {
        return Math.max(0, counted.path(name).asLong());
    }

    String text() {
        return text.toString();
    }

    List<ToolCall> calls() {
        return calls;
    }

    /** What was charged so far; null when it was not said. */
    @Nullable
    TokenUsage usage() {
        return usage;
    }

    /** What answered; null when it was not said. */
    @Nullable
    String model() {
        return model;
    }

    /** Why it ended; null when it did not say, and so did not end. */
    @Nullable
    String finish() {
        return finish;
    }

    /** Why the question was not taken; null when it was. */
    @Nullable
    String blocked() {
        return blocked;
    }

    /** What went wrong while it answered; null when nothing did. */
    @Nullable
    GeminiError error() {
        return error;
    }

    /** Whether it was left because it went on for too long. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether anything came that somebody may have seen. */
    boolean hasBegun() {
        return !text.isEmpty() || !calls.isEmpty();
    }
}
