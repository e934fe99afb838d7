package dev.shopkeeper.domain.notification.consent;

import dev.shopkeeper.domain.notification.send.DeliveryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That the recipient of a delivery did something with it, for the first time.
 *
 * @param at when, to the millisecond
 */
public record EngagementFact(DeliveryId delivery, EngagementKind kind, Instant at) {

    public EngagementFact {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
