package dev.shopkeeper.application.idempotency;

/**
 * A request under a key of the client's choice.
 *
 * @param scope       within which the key is unique: who calls, and what
 * @param key         as the client sent it
 * @param fingerprint the same for the same request: a hash of what was sent
 */
public record KeyedRequest(String scope, String key, String fingerprint) {}
