package dev.shopkeeper.domain.notification.webhook;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id    the same whenever the same is told again
 * @param facts what it happened to: ids and words of ours by their names on the wire, nothing personal
 * @param at    when, to the millisecond
 */
public record Event(String id, EventType type, Map<String, String> facts, Instant at) {

    private static final String CUSTOMER = "customer_id";
    private static final String DELIVERY = "delivery_id";
    private static final String SEND = "job_id";
    private static final int MAX_ID = 500;

    public Event {
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_ID + " characters");
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The mail server took the e-mail. */
    public static Event sent(DeliveryId delivery, String messageId, Instant at) {
        Map<String, String> facts = of(delivery);
        facts.put("message_id", messageId);
        return new Event("sent:" + delivery.value(), EventType.DELIVERY_SENT, facts, at);
    }

    /**
     * The e-mail will not be sent.
     *
     * @param reason   the word for it that the delivery has
     * @param attempts how often it was tried, so that a failure after a renewed try is another event
     */
    public static Event failed(DeliveryId delivery, String reason, int attempts, Instant at) {
        Map<String, String> facts = of(delivery);
        facts.put("reason", reason);
        return new Event("failed:" + attempts + ":" + delivery.value(), EventType.DELIVERY_FAILED, facts, at);
    }

    /**
     * The customer wants no more bulk mail.
     *
     * @param delivery the e-mail in which they said so; null when elsewhere
     */
    public static Event unsubscribed(CustomerId customer, @Nullable DeliveryId delivery, Instant at) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (delivery != null) {
            facts.putAll(of(delivery));
        }
        facts.put(CUSTOMER, customer.value());
        return new Event(
                "unsubscribed:" + at.toEpochMilli() + ":" + customer.value(),
                EventType.CUSTOMER_UNSUBSCRIBED,
                facts,
                at);
    }

    /** Nothing happened: somebody tries a webhook out. */
    public static Event test(String id, Instant at) {
        return new Event("test:" + id, EventType.TEST, Map.of(), at);
    }

    private static Map<String, String> of(DeliveryId delivery) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(DELIVERY, delivery.value());
        facts.put(SEND, delivery.send().value());
        facts.put(CUSTOMER, delivery.customer().value());
        return facts;
    }
}
