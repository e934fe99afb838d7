package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one recipient got, on the wire. */
@Serdeable
record DeliveryJson(
        String id,
        String jobId,
        String customerId,
        @Nullable String email,
        String status,
        @Nullable String reason,
        int attempts,
        @Nullable String lastError,
        @Nullable String messageId,
        @Nullable String recommendationId,
        @Nullable List<String> productIds,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static DeliveryJson of(Delivery from) {
        EmailAddress email = from.email();
        Delivery.Picks picks = from.picks();
        return new DeliveryJson(
                from.id().value(),
                from.send().value(),
                from.customer().value(),
                email == null ? null : email.value(),
                word(from.status()),
                from.reason() == null ? null : word(from.reason()),
                from.attempts(),
                from.lastError(),
                from.messageId(),
                picks == null || picks.recommendation() == null
                        ? null
                        : picks.recommendation().value(),
                picks == null
                        ? null
                        : picks.products().stream().map(ProductId::value).toList(),
                from.status() == DeliveryStatus.QUEUED && from.attempts() > 0 ? from.due() : null,
                from.createdAt(),
                from.sentAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
