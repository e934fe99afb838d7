package dev.shopkeeper.domain.notification.webhook;

import dev.shopkeeper.domain.failure.NotFound;

/** There is no such webhook, or no longer. */
public final class UnknownWebhook extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownWebhook() {
        super("there is no such webhook");
    }
}
