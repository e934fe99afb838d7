package dev.shopkeeper.domain.notification.send;

/** What becomes of an e-mail of which nobody knows whether it went out. */
public enum OnUncertain {
    /** It stays so until somebody decides: nobody gets it twice. */
    HOLD,
    /** It is sent again: nobody misses it. */
    RESEND
}
