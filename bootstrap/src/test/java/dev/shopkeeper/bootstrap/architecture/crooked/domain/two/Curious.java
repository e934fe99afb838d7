package dev.shopkeeper.bootstrap.architecture.crooked.domain.two;

import dev.shopkeeper.bootstrap.architecture.crooked.domain.one.Impatient;
import jakarta.inject.Singleton;

/** Knows a framework, and goes round in a circle. */
@Singleton
public final class Curious {
    public boolean knows(Impatient other) {
        return equals(other.friend());
    }
}
