package dev.shopkeeper.domain.notification.webhook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What webhooks hear of. */
public enum EventType {
    DELIVERY_SENT("delivery.sent"),
    DELIVERY_FAILED("delivery.failed"),
    CUSTOMER_UNSUBSCRIBED("customer.unsubscribed"),

    /** Told only when somebody tries a webhook out. */
    TEST("webhook.test");

    /** Those that a webhook may want. */
    public static final Set<EventType> WANTED = Set.copyOf(EnumSet.complementOf(EnumSet.of(TEST)));

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** Its name, as webhooks hear it. */
    public String word() {
        return word;
    }

    /** The kind of that name. */
    public static Optional<EventType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
