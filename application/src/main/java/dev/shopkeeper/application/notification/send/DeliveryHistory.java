package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer was sent, by the name of the template. */
public final class DeliveryHistory implements CustomerHistory {

    private final Deliveries deliveries;
    private final Sends sends;
    private final NotificationConfigs configs;

    public DeliveryHistory(Deliveries deliveries, Sends sends, NotificationConfigs configs) {
        this.deliveries = deliveries;
        this.sends = sends;
        this.configs = configs;
    }

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public List<Event> newest(Customer customer, int limit) {
        Map<SendId, Optional<String>> names = new HashMap<>();
        return deliveries.of(customer.id(), limit).stream()
                .map(delivery -> event(
                        delivery,
                        names.computeIfAbsent(delivery.send(), this::nameOf).orElse(null)))
                .toList();
    }

    private Optional<String> nameOf(SendId id) {
        return sends.find(id).map(Send::config).flatMap(configs::find).map(NotificationConfig::name);
    }

    private Event event(Delivery delivery, @Nullable String name) {
        Instant at = delivery.sentAt() == null ? delivery.createdAt() : delivery.sentAt();
        String reason =
                delivery.reason() == null ? null : delivery.reason().name().toLowerCase(Locale.ROOT);
        return Event.of(
                at,
                kind(),
                delivery.status().name().toLowerCase(Locale.ROOT),
                "job_id",
                delivery.send().value(),
                "template",
                name,
                "reason",
                reason);
    }
}
