package dev.shopkeeper.rest.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as an admin wants it; a field that is not sent stays as it is.
 *
 * @param url    an http or https address without a user name or password in it
 * @param events delivery.sent, delivery.failed, customer.unsubscribed; all of them for a new one where none are named
 */
@Serdeable
record WebhookWishJson(
        @Nullable String url,
        @Nullable List<String> events,
        @Nullable Boolean enabled,
        @Nullable String description) {

    Wish toWish() {
        return new Wish(url, events, enabled, description);
    }
}
