package dev.shopkeeper.application.idempotency;

import java.time.Instant;

/**
 * The keys in use, shared by the nodes and kept across restarts. Of any number of claims at once exactly one is the
 * first. A key whose time is over counts as never used.
 */
public interface IdempotencyKeys {

    /**
     * Tries to be the first with a key.
     *
     * @param owner      who claims; unique for every try
     * @param leaseUntil until when the claim holds, if nothing is kept
     * @param keptUntil  until when the key is remembered
     * @throws dev.shopkeeper.domain.failure.Unavailable when the store is away
     */
    Claim claim(KeyedRequest request, String owner, Instant now, Instant leaseUntil, Instant keptUntil);

    /** Keeps the answer, if this owner still holds the claim. */
    void keep(KeyedRequest request, String owner, KeptAnswer answer);

    /** Gives the key back unused, if this owner still holds the claim. */
    void release(KeyedRequest request, String owner);

    /** Forgets the keys whose time is over. */
    void sweep(Instant now);
}
