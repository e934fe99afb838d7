package dev.shopkeeper.bootstrap.embedded;

import org.jspecify.annotations.Nullable;

/** The bundled Redis does not run on this machine. */
public final class UnusableRedis extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableRedis(String reason, @Nullable Exception cause) {
        super(
                "The bundled Redis could not be started on %s %s. Start a Redis of your own and set REDIS_URI to it. Reason: %s"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), reason),
                cause);
    }
}
