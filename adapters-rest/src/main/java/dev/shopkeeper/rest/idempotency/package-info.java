/**
 * {@code Idempotency-Key} on requests that start work or send something. A controller method says {@code @Idempotent} and
 * the filter does the rest; one that reads its body as a stream asks {@code KeyedRequests} itself, with a fingerprint of
 * what it read.
 */
@NullMarked
package dev.shopkeeper.rest.idempotency;

import org.jspecify.annotations.NullMarked;
