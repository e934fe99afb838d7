package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.googleai.GeminiHarmBlockThreshold;
import dev.langchain4j.model.googleai.GeminiHarmCategory;
import dev.langchain4j.model.googleai.GeminiSafetySetting;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.shopkeeper.application.chat.model.ModelAccess;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes requests with LangChain4j, and mends what it writes. */
final class GeminiRequests {

    /**
     * A request as it goes out.
     *
     * @param headers the key among them
     */
    record Outgoing(String url, Map<String, List<String>> headers, String body) {

        /** Tells nothing secret. */
        @Override
        public String toString() {
            return "Outgoing[" + url + "]";
        }
    }

    private static final String NOTHING_SAID = "…";

    private final ModelAccess access;
    private final String apiKey;
    private final JsonMapper json;

    GeminiRequests(ModelAccess access, String apiKey, JsonMapper json) {
        this.access = access;
        this.apiKey = apiKey;
        this.json = json;
    }

    Outgoing write(ModelRequest request, String model) {
        CapturedRequest captured = new CapturedRequest();
        client(request, model, captured).chat(chatRequest(request), new NoAnswerHere());
        HttpRequest written = captured.request();
        try {
            ObjectNode body = (ObjectNode) json.readTree(written.body());
            MendedContents.mend(body, request, json);
            return new Outgoing(written.url(), written.headers(), json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request was not written as JSON", e);
        }
    }

    private GoogleAiGeminiStreamingChatModel client(ModelRequest request, String model, CapturedRequest captured) {
        var builder = GoogleAiGeminiStreamingChatModel.builder()
                .apiKey(apiKey)
                .baseUrl(access.baseUrl().toString())
                .modelName(model)
                .maxOutputTokens(request.maxOutputTokens())
                .returnThinking(false)
                .sendThinking(false)
                .safetySettings(safety())
                .httpClientBuilder(captured);
        if (access.temperature() != null) {
            builder.temperature(access.temperature());
        }
        if (access.thinkingLevel() != null) {
            builder.thinkingConfig(GeminiThinkingConfig.builder()
                    .thinkingLevel(access.thinkingLevel())
                    .build());
        }
        return builder.build();
    }

    private List<GeminiSafetySetting> safety() {
        return access.safety().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> new GeminiSafetySetting(
                        GeminiHarmCategory.valueOf(setting.getKey()),
                        GeminiHarmBlockThreshold.valueOf(setting.getValue())))
                .toList();
    }

    private ChatRequest chatRequest(ModelRequest request) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!request.system().isBlank()) {
            messages.add(SystemMessage.from(request.system()));
        }
        request.turns().forEach(turn -> messages.addAll(messages(turn)));
        List<ToolSpecification> tools =
                request.tools().stream().map(ToolSchemas::of).toList();
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(tools)
                .build();
    }

    private List<ChatMessage> messages(ModelTurn turn) {
        return switch (turn) {
            case ModelTurn.User(String text) -> List.of(UserMessage.from(said(text)));
            case ModelTurn.Model(String text) -> List.of(AiMessage.from(said(text)));
            case ModelTurn.Calls(String text, List<ToolCall> calls) ->
                List.of(AiMessage.builder()
                        .text(text.isBlank() ? null : text)
                        .toolExecutionRequests(
                                calls.stream().map(this::executionRequest).toList())
                        .build());
            case ModelTurn.Results(var answers) ->
                answers.stream()
                        .<ChatMessage>map(answer -> ToolExecutionResultMessage.from(
                                answer.call().id(), answer.call().name(), answer.json()))
                        .toList();
        };
    }

    private ToolExecutionRequest executionRequest(ToolCall call) {
        try {
            return ToolExecutionRequest.builder()
                    .id(call.id())
                    .name(call.name())
                    .arguments(json.writeValueAsString(call.arguments()))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("arguments that came as JSON cannot be written as JSON", e);
        }
    }

    private static String said(String text) {
        return text.isBlank() ? NOTHING_SAID : text;
    }

    /** LangChain4j is never given an answer. */
    private static final class NoAnswerHere implements StreamingChatResponseHandler {

        @Override
        public void onCompleteResponse(ChatResponse response) {
            throw new IllegalStateException("replies are not read here");
        }

        @Override
        public void onError(Throwable error) {
            throw new IllegalStateException("a request could not be written", error);
        }
    }
}
