package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.failure.Conflict;
import java.util.Locale;

/** What was asked of a send does not go with how it stands. */
public final class CommandRefused extends Conflict {

    private static final long serialVersionUID = 1L;

    public CommandRefused(SendStatus status, SendCommand.Kind kind) {
        super("the send is " + status.name().toLowerCase(Locale.ROOT) + ": it cannot be " + kind.participle());
    }
}
