package dev.shopkeeper.rest.notification.webhook;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event that a webhook was to hear of.
 *
 * @param id             what it says in X-Shopkeeper-Delivery, at every try
 * @param status         pending, delivered or failed
 * @param data           what the event tells: ids
 * @param responseStatus what the webhook answered last; not there when it gave no answer
 * @param nextAttemptAt  not there once it was delivered or given up
 */
@Serdeable
record WebhookCallJson(
        String id,
        String event,
        String status,
        Map<String, String> data,
        int attempts,
        @Nullable Integer responseStatus,
        @Nullable String error,
        @Nullable Long durationMs,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt) {

    static WebhookCallJson of(WebhookCall call) {
        return new WebhookCallJson(
                call.id(),
                call.event().type().word(),
                word(call.status()),
                call.event().facts(),
                call.attempts(),
                call.answered(),
                call.error(),
                call.took() == null ? null : call.took().toMillis(),
                call.createdAt(),
                call.status() == CallStatus.PENDING ? call.due() : null,
                call.endedAt());
    }

    private static String word(CallStatus status) {
        return switch (status) {
            case PENDING -> "pending";
            case DELIVERED -> "delivered";
            case FAILED -> "failed";
        };
    }

    static CallStatus status(String word) {
        return Arrays.stream(CallStatus.values())
                .filter(status -> word(status).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field("status", "must be one of pending, delivered, failed"));
    }
}
