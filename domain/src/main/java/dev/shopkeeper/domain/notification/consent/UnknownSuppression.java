package dev.shopkeeper.domain.notification.consent;

import dev.shopkeeper.domain.failure.NotFound;

/** The address is not suppressed. */
public final class UnknownSuppression extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownSuppression() {
        super("this address is not suppressed");
    }
}
