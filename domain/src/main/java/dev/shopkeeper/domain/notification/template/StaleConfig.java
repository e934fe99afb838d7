package dev.shopkeeper.domain.notification.template;

import dev.shopkeeper.domain.failure.Conflict;

/** The notification config was changed since it was read. */
public final class StaleConfig extends Conflict {

    private static final long serialVersionUID = 1L;

    public StaleConfig() {
        super("PRECONDITION_FAILED", "the config was changed meanwhile: read it again and repeat the change");
    }
}
