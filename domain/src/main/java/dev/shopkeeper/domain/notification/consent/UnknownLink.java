package dev.shopkeeper.domain.notification.consent;

import dev.shopkeeper.domain.failure.NotFound;

/** A link that we did not make, or that somebody changed. */
public final class UnknownLink extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownLink() {
        super("this link is none of ours: copy it whole from the e-mail");
    }
}
