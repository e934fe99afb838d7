package dev.shopkeeper.rest.edge;

import dev.shopkeeper.application.idempotency.InMemoryIdempotencyKeys;
import dev.shopkeeper.application.idempotency.OncePerKey;
import dev.shopkeeper.application.limit.LocalRateLimiter;
import dev.shopkeeper.application.limit.RateLimiter;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** What the edge stands on in its own tests. */
@Factory
class EdgeParts {

    @Singleton
    RateLimiter limiter() {
        return new LocalRateLimiter(InstantSource.system());
    }

    @Singleton
    OncePerKey oncePerKey() {
        return new OncePerKey(
                new InMemoryIdempotencyKeys(),
                () -> UUID.randomUUID().toString(),
                InstantSource.system(),
                time -> LockSupport.parkNanos(time.toNanos()));
    }
}
