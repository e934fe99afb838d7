package dev.shopkeeper.application.chat.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the imitation answers one request. */
public sealed interface Play {

    /** How a reply ends after its last event. */
    enum End {
        /** The connection is closed in good order. */
        CLOSE,
        /** The connection breaks. */
        BREAK,
        /** Nothing more comes, and nothing ends. */
        SILENCE
    }

    /** A part of an answer. */
    sealed interface Part {

        record Text(String text) implements Part {}

        record Thought(String text) implements Part {}

        record Call(@Nullable String id, String name, Map<String, Object> arguments) implements Part {}

        /** An empty text with a signature, as the last event of a stream often is. */
        record SignatureOnly() implements Part {}
    }

    /**
     * A reply, event by event.
     *
     * @param finish null means none is told
     * @param usage  whether it is told what is charged
     */
    record Reply(List<List<Part>> events, @Nullable String finish, boolean usage, End end) implements Play {

        public Reply withoutUsage() {
            return new Reply(events, finish, false, end);
        }

        Reply ending(End other) {
            return new Reply(events, null, usage, other);
        }
    }

    /** Something other than a reply: a status and a body. */
    record Refusal(int status, ObjectNode body) implements Play {}

    /** Bytes as they are, under 200. */
    record Raw(String body) implements Play {}

    /** Another address to go to. */
    record Moved(URI to) implements Play {}

    /** Not even a status. */
    record Silent() implements Play {}

    /** A text, in these pieces, to its end. */
    static Reply says(String... pieces) {
        return finishes("STOP", pieces);
    }

    /** Some pieces, then this finish reason. */
    static Reply finishes(String reason, String... pieces) {
        return new Reply(texts(pieces), reason, true, End.CLOSE);
    }

    /** A whole reply of these parts, one event each. */
    static Reply parts(Part... parts) {
        return new Reply(Arrays.stream(parts).map(List::of).toList(), "STOP", true, End.CLOSE);
    }

    /** A reply whose parts come in one event. */
    static Reply atOnce(Part... parts) {
        return new Reply(List.of(List.of(parts)), "STOP", true, End.CLOSE);
    }

    /** Calls of tools, all in one event. */
    static Reply calls(Part.Call... calls) {
        return atOnce(calls);
    }

    static Part.Call call(String name, Map<String, Object> arguments) {
        return new Part.Call(null, name, arguments);
    }

    static Part text(String text) {
        return new Part.Text(text);
    }

    /** Some pieces, and the end of the stream without a finish reason. */
    static Reply cut(String... pieces) {
        return says(pieces).ending(End.CLOSE);
    }

    /** Some pieces, and the connection breaks. */
    static Reply breaks(String... pieces) {
        return says(pieces).ending(End.BREAK);
    }

    /** Some pieces, and nothing more. */
    static Reply stalls(String... pieces) {
        return says(pieces).ending(End.SILENCE);
    }

    /** The question is blocked. */
    static Raw promptBlocked(String reason) {
        ObjectNode body = Wire.JSON.createObjectNode();
        body.putObject("promptFeedback").put("blockReason", reason);
        body.putObject("usageMetadata").put("promptTokenCount", 13).put("totalTokenCount", 13);
        return new Raw(Wire.event(body));
    }

    /** Some pieces, then an error in the stream. */
    static Raw errorInStream(int status, String word, String... pieces) {
        StringBuilder body = new StringBuilder();
        for (String piece : pieces) {
            ObjectNode event = Wire.JSON.createObjectNode();
            event.putArray("candidates")
                    .addObject()
                    .putObject("content")
                    .putArray("parts")
                    .addObject()
                    .put("text", piece);
            body.append(Wire.event(event));
        }
        return new Raw(
                body.append(Wire.event(Wire.error(status, word, "went wrong"))).toString());
    }

    static Refusal error(int status, String word) {
        return new Refusal(status, Wire.error(status, word, "something is wrong"));
    }

    static Refusal keyInvalid() {
        ObjectNode body = Wire.error(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.");
        Wire.detail(body, "google.rpc.ErrorInfo")
                .put("reason", "API_KEY_INVALID")
                .put("domain", "googleapis.com")
                .putObject("metadata")
                .put("service", "generativelanguage.googleapis.com");
        return new Refusal(400, body);
    }

    /** Too many a minute. */
    static Refusal rateLimited(Duration retryDelay) {
        return limited("GenerateRequestsPerMinutePerProjectPerModel-FreeTier", retryDelay);
    }

    /** Too many today. */
    static Refusal dayIsSpent() {
        return limited("GenerateRequestsPerDayPerProjectPerModel-FreeTier", Duration.ofSeconds(26));
    }

    /** Too many, without a word of when to come back. */
    static Refusal rateLimited() {
        return error(429, "RESOURCE_EXHAUSTED");
    }

    private static Refusal limited(String quota, Duration retryDelay) {
        ObjectNode body = Wire.error(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.");
        Wire.detail(body, "google.rpc.QuotaFailure")
                .putArray("violations")
                .addObject()
                .put("quotaMetric", "generativelanguage.googleapis.com/generate_content_free_tier_requests")
                .put("quotaId", quota)
                .put("quotaValue", "10");
        Wire.detail(body, "google.rpc.Help").putArray("links");
        String seconds = String.format(Locale.ROOT, "%.3f", retryDelay.toMillis() / 1000.0);
        Wire.detail(body, "google.rpc.RetryInfo").put("retryDelay", seconds + "s");
        return new Refusal(429, body);
    }

    private static List<List<Part>> texts(String... pieces) {
        List<List<Part>> events = new ArrayList<>();
        for (String piece : pieces) {
            events.add(List.of(new Part.Text(piece)));
        }
        return events;
    }
}
