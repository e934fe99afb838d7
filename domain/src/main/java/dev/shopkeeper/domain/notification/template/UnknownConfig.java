package dev.shopkeeper.domain.notification.template;

import dev.shopkeeper.domain.failure.NotFound;

/** No notification config has that id, or not that version. */
public final class UnknownConfig extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownConfig() {
        super("there is no notification config with this id");
    }
}
