package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.idempotency.IdempotencyKeys;
import dev.shopkeeper.application.idempotency.OncePerKey;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** What all of the HTTP edge shares. */
@Factory
final class EdgeWiring {

    @Singleton
    OncePerKey oncePerKey(IdempotencyKeys keys, IdSource ids, InstantSource clock) {
        return new OncePerKey(keys, ids, clock, time -> LockSupport.parkNanos(time.toNanos()));
    }
}
