package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.SendId;
import org.jspecify.annotations.Nullable;

/** Which deliveries are meant; null means whichever. */
public record DeliveryFilter(
        @Nullable SendId send,
        @Nullable CustomerId customer,
        @Nullable DeliveryStatus status) {

    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null);
}
