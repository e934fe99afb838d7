package dev.shopkeeper.domain.notification.webhook;

/** How a call stands. */
public enum CallStatus {
    /** It waits for its first or its next try. */
    PENDING,
    /** The hook took it. */
    DELIVERED,
    /** It was tried as often as calls are, and is given up. */
    FAILED
}
