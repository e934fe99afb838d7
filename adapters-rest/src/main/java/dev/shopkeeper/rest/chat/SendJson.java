package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message that is sent.
 *
 * @param longestWait how long to wait for the answer
 */
record SendJson(
        @Nullable String customerId,
        String message,
        @Nullable String conversationId,
        @Nullable String language,
        boolean async,
        Duration longestWait) {

    private static final int USUAL_WAIT = 30;
    private static final int LONGEST_WAIT = 60;
    private static final int MOST_ID = 200;
    private static final int MOST_LANGUAGE = 35;

    static SendJson read(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("MALFORMED_REQUEST", "a message must be a JSON object", List.of());
        }
        return new Reading(body).read();
    }

    private record Reading(JsonNode body, List<FieldError> errors) {

        Reading(JsonNode body) {
            this(body, new ArrayList<>());
        }

        SendJson read() {
            JsonNode message = body.get("message");
            if (message == null
                    || !message.isString()
                    || message.getStringValue().isBlank()) {
                errors.add(new FieldError("message", "is needed: a text"));
            }
            String customer = text("customer_id", MOST_ID);
            String conversation = text("conversation_id", MOST_ID);
            String language = text("language", MOST_LANGUAGE);
            boolean async = flag("async");
            Duration wait = longestWait();
            if (message == null || !errors.isEmpty()) {
                throw InvalidInput.fields(errors);
            }
            return new SendJson(customer, message.getStringValue().strip(), conversation, language, async, wait);
        }

        private @Nullable String text(String name, int most) {
            JsonNode node = body.get(name);
            if (node == null || node.isNull()) {
                return null;
            }
            if (!node.isString() && !node.isNumber()) {
                errors.add(new FieldError(name, "must be a text or a number"));
                return null;
            }
            String text = node.coerceStringValue().strip();
            if (text.length() > most) {
                errors.add(new FieldError(name, "must have at most " + most + " characters"));
            }
            return text.isEmpty() ? null : text;
        }

        private boolean flag(String name) {
            JsonNode node = body.get(name);
            if (node == null || node.isNull()) {
                return false;
            }
            if (!node.isBoolean()) {
                errors.add(new FieldError(name, "must be true or false"));
                return false;
            }
            return node.getBooleanValue();
        }

        private Duration longestWait() {
            JsonNode node = body.get("wait");
            if (node == null || node.isNull()) {
                return Duration.ofSeconds(USUAL_WAIT);
            }
            double seconds = node.isNumber() ? node.getDoubleValue() : -1;
            if (!(seconds >= 0 && seconds <= LONGEST_WAIT)) {
                errors.add(new FieldError("wait", "must be a number of seconds from 0 to " + LONGEST_WAIT));
                return Duration.ZERO;
            }
            return Duration.ofMillis((long) (seconds * 1_000));
        }
    }
}
