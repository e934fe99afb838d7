package dev.shopkeeper.rest.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.EventType;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param secret  signs what it hears; only in the answer that makes it
 * @param dropped how many events it never heard of because too many waited for it
 */
@Serdeable
record WebhookJson(
        String id,
        String url,
        List<String> events,
        boolean enabled,
        @Nullable String description,
        @Nullable String secret,
        long dropped,
        Instant createdAt) {

    static WebhookJson of(Webhook hook) {
        return of(hook, null);
    }

    static WebhookJson withSecret(Webhook hook) {
        return of(hook, hook.secret());
    }

    private static WebhookJson of(Webhook hook, @Nullable String secret) {
        return new WebhookJson(
                hook.id().value(),
                hook.url().toString(),
                hook.events().stream().sorted().map(EventType::word).toList(),
                hook.enabled(),
                hook.description(),
                secret,
                hook.dropped(),
                hook.createdAt());
    }

    @Override
    public String toString() {
        return "WebhookJson[" + id + "]";
    }
}
