package dev.shopkeeper.application.chat.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes what is played. */
final class Replies {

    /** Tokens told for every request. */
    static final int PROMPT = 120;

    static final int THOUGHTS = 30;

    private static final int CHARACTERS_A_TOKEN = 4;

    private final ApiRules rules;
    private final AtomicInteger calls = new AtomicInteger();

    Replies(ApiRules rules) {
        this.rules = rules;
    }

    void send(HttpExchange exchange, Play play, String model, boolean asEvents, CountDownLatch closing)
            throws IOException, InterruptedException {
        switch (play) {
            case Play.Refusal(int status, ObjectNode body) -> {
                whole(exchange, status, "application/json", body.toString());
            }
            case Play.Raw(String body) ->
                whole(exchange, 200, asEvents ? "text/event-stream" : "application/json", body);
            case Play.Moved(URI to) -> {
                exchange.getResponseHeaders()
                        .set("Location", to + exchange.getRequestURI().toString());
                whole(exchange, 307, "text/plain", "elsewhere");
            }
            case Play.Silent _ -> closing.await();
            case Play.Reply reply when asEvents -> stream(exchange, reply, model, closing);
            case Play.Reply reply ->
                whole(exchange, 200, "application/json", merged(reply, model).toString());
        }
    }

    private static void whole(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void stream(HttpExchange exchange, Play.Reply reply, String model, CountDownLatch closing)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        // a length that is never reached lets the connection break instead of end
        exchange.sendResponseHeaders(200, reply.end() == Play.End.BREAK ? Integer.MAX_VALUE : 0);
        OutputStream out = exchange.getResponseBody();
        int written = 0;
        for (int i = 0; i < reply.events().size(); i++) {
            List<Play.Part> parts = reply.events().get(i);
            written += characters(parts);
            boolean last = i == reply.events().size() - 1;
            ObjectNode event = event(parts, last ? reply : null, model, reply.usage() ? written : -1);
            out.write(Wire.event(event).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        if (reply.end() == Play.End.SILENCE) {
            closing.await();
        }
        if (reply.end() == Play.End.CLOSE) {
            out.close();
        }
    }

    private ObjectNode merged(Play.Reply reply, String model) {
        List<Play.Part> parts = new ArrayList<>();
        reply.events().forEach(parts::addAll);
        return event(parts, reply, model, reply.usage() ? characters(parts) : -1);
    }

    private ObjectNode event(List<Play.Part> parts, Play.@Nullable Reply ended, String model, int written) {
        ObjectNode event = Wire.JSON.createObjectNode();
        ObjectNode candidate = event.putArray("candidates").addObject();
        ArrayNode content = candidate.putObject("content").put("role", "model").putArray("parts");
        boolean signed = false;
        for (Play.Part part : parts) {
            signed |= write(part, content.addObject(), !signed);
        }
        if (ended != null && ended.finish() != null) {
            candidate.put("finishReason", ended.finish());
        }
        candidate.put("index", 0);
        if (written >= 0) {
            int answer = written / CHARACTERS_A_TOKEN;
            event.putObject("usageMetadata")
                    .put("promptTokenCount", PROMPT)
                    .put("candidatesTokenCount", answer)
                    .put("thoughtsTokenCount", THOUGHTS)
                    .put("totalTokenCount", PROMPT + answer + THOUGHTS);
        }
        event.put("modelVersion", model).put("responseId", "r" + calls.incrementAndGet());
        return event;
    }

    /** Gives whether it was a call; only the first of several at once is signed. */
    private boolean write(Play.Part part, ObjectNode json, boolean first) {
        switch (part) {
            case Play.Part.Text(String text) -> json.put("text", text);
            case Play.Part.Thought(String text) -> json.put("text", text).put("thought", true);
            case Play.Part.SignatureOnly _ -> json.put("text", "").put("thoughtSignature", "SIG-TEXT==");
            case Play.Part.Call call -> {
                int number = calls.incrementAndGet();
                String id = call.id() == null ? "fc" + number : call.id();
                String signature = first ? "SIG-" + number + "==" : "";
                json.putObject("functionCall")
                        .put("id", id)
                        .put("name", call.name())
                        .set("args", Wire.JSON.valueToTree(call.arguments()));
                if (first) {
                    json.put("thoughtSignature", signature);
                }
                rules.gave(id, signature);
                return true;
            }
        }
        return false;
    }

    private static int characters(List<Play.Part> parts) {
        return parts.stream()
                .mapToInt(part -> part instanceof Play.Part.Text(String text) ? text.length() : 0)
                .sum();
    }
}
