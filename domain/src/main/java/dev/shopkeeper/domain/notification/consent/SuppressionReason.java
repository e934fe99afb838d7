package dev.shopkeeper.domain.notification.consent;

/** Why an address gets nothing. */
public enum SuppressionReason {

    /** The mail server of the address says that there is no such mailbox. */
    HARD_BOUNCE,

    /** Who reads there called our mail unwanted. */
    COMPLAINT,

    /** Somebody of the shop's staff said so. */
    MANUAL,

    /** The person was erased, and must not be mailed again by whoever enters the address anew. */
    ERASED
}
