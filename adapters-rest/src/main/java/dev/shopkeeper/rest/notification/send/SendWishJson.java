package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.notification.send.StartSend.Wish;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.rest.customer.CustomerFilterFields;
import dev.shopkeeper.rest.json.WireTime;
import dev.shopkeeper.rest.paging.QueryFields;
import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is to be sent. */
final class SendWishJson {

    private static final int LONGEST_ID = 200;

    private final JsonNode body;

    private SendWishJson(JsonNode body) {
        this.body = body;
    }

    static Wish read(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new InvalidInput("MISSING_DATA", "send a JSON object that says what to send to whom", List.of());
        }
        return new SendWishJson(body).read();
    }

    private Wish read() {
        List<FieldError> errors = new ArrayList<>();
        String to = id("customer_id", errors);
        String config = id("notification_config_id", errors);
        if (given("segment") != null) {
            errors.add(new FieldError("segment", "is not supported yet: use filter"));
        }
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        Map<String, String> asked = asked();
        CustomerFilter filter = asked.isEmpty() ? null : CustomerFilterFields.read(new QueryFields(asked::get));
        return new Wish(to, config, filter, asked, DataJson.read(given("data")), sendAt(), options());
    }

    private @Nullable JsonNode given(String name) {
        JsonNode node = body.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private String id(String name, List<FieldError> errors) {
        JsonNode node = given(name);
        String text = node == null || !node.isValueNode()
                ? ""
                : node.coerceStringValue().strip();
        if (text.isEmpty() || text.length() > LONGEST_ID) {
            errors.add(new FieldError(name, text.isEmpty() ? "is needed" : "is no id of ours"));
        }
        return text;
    }

    private Map<String, String> asked() {
        JsonNode node = given("filter");
        Map<String, String> asked = new LinkedHashMap<>();
        if (node == null) {
            return asked;
        }
        if (!node.isObject()) {
            throw InvalidInput.field("filter", "must be an object of fields and values");
        }
        node.entries().forEach(entry -> {
            String name = "filter." + entry.getKey();
            if (!CustomerFilterFields.NAMES.contains(entry.getKey())) {
                throw InvalidInput.field(name, "is no filter of customers");
            }
            if (!entry.getValue().isValueNode()) {
                throw InvalidInput.field(name, "must be one value");
            }
            if (!entry.getValue().isNull()) {
                asked.put(entry.getKey(), entry.getValue().coerceStringValue());
            }
        });
        return asked;
    }

    private @Nullable Instant sendAt() {
        JsonNode node = given("send_at");
        if (node == null) {
            return null;
        }
        try {
            return WireTime.read(node.isString() ? node.getStringValue() : "");
        } catch (DateTimeException e) {
            throw InvalidInput.field("send_at", "must be a time such as 2026-11-22T08:15:30Z");
        }
    }

    private SendOptions options() {
        JsonNode batch = given("batch_size");
        JsonNode rate = given("rate_per_second");
        if (batch != null && (!batch.isNumber() || batch.getDoubleValue() != batch.getIntValue())) {
            throw InvalidInput.field("batch_size", "must be a whole number");
        }
        if (rate != null && !rate.isNumber()) {
            throw InvalidInput.field("rate_per_second", "must be a number");
        }
        return new SendOptions(
                batch == null ? SendOptions.DEFAULT.batchSize() : batch.getIntValue(),
                rate == null ? null : rate.getDoubleValue(),
                onUncertain(given("on_uncertain"), "on_uncertain", OnUncertain.HOLD));
    }

    /** @param otherwise what it is where nobody says so; null when somebody must */
    static OnUncertain onUncertain(@Nullable JsonNode node, String name, @Nullable OnUncertain otherwise) {
        if (node == null && otherwise != null) {
            return otherwise;
        }
        String word = node != null && node.isString() ? node.getStringValue().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "hold" -> OnUncertain.HOLD;
            case "resend" -> OnUncertain.RESEND;
            default -> throw InvalidInput.field(name, "must be hold or resend");
        };
    }
}
