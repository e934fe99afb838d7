package dev.shopkeeper.application.idempotency;

import dev.shopkeeper.domain.failure.Conflict;

/** A key that stands for one request came with another. */
public final class IdempotencyConflict extends Conflict {

    private static final long serialVersionUID = 1L;

    IdempotencyConflict() {
        super("IDEMPOTENCY_CONFLICT", "this Idempotency-Key was used for another request: take a new key");
    }
}
