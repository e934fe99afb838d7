package dev.shopkeeper.bootstrap.architecture.crooked.domain.one;

import dev.shopkeeper.bootstrap.architecture.crooked.domain.two.Curious;
import java.time.Instant;

/** Asks for the time, and goes round in a circle. */
public record Impatient(Instant when, Curious friend) {
    public static Instant soon() {
        return Instant.now();
    }
}
