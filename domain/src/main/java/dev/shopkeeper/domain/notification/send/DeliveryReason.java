package dev.shopkeeper.domain.notification.send;

/** Why an e-mail was skipped, has failed, or is uncertain. */
public enum DeliveryReason {
    /** Skipped: the customer has no e-mail address. */
    NO_ADDRESS,
    /** Skipped: the customer wants no bulk mail. */
    UNSUBSCRIBED,
    /** Skipped: the address is on the suppression list. */
    SUPPRESSED,
    /** Skipped: the customer is no longer there. */
    ERASED,
    /** Skipped: the send was cancelled before its turn came. */
    CANCELLED,
    /** Failed: the mail server refused it. */
    REFUSED,
    /** Failed: there is no such mailbox. */
    BOUNCED,
    /** Failed: the mail server put it off until there was no point in it any more. */
    EXPIRED,
    /** Failed: the template could not be rendered for this customer. */
    TEMPLATE,
    /** Uncertain: the process that sent it was interrupted. */
    INTERRUPTED,
    /** Uncertain: the mail server did not say whether it took it. */
    UNCLEAR
}
