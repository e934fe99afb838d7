package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.template.ConfigId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends and deliveries that tests are about. */
public final class SendSamples {

    public static final Instant NOW = Instant.parse("2026-11-27T08:00:00.123Z");

    private SendSamples() {}

    public static SendId id() {
        return new SendId("s-" + UUID.randomUUID());
    }

    /** A send to all of so many customers. */
    public static Send accepted(SendId id, long recipients, Instant now) {
        Send.Order order =
                new Send.Order(new ConfigId("welcome"), 3, Send.ALL, Map.of(), Map.of(), SendOptions.DEFAULT, null);
        return Send.accepted(id, order, "ann", recipients, now);
    }

    public static CustomerId customer(int number) {
        return new CustomerId("c%05d".formatted(number));
    }

    public static EmailAddress address(int number) {
        return new EmailAddress("c%05d@example.com".formatted(number));
    }

    public static Delivery queued(SendId send, int number) {
        return Delivery.queued(new DeliveryId(send, customer(number)), address(number), NOW);
    }
}
