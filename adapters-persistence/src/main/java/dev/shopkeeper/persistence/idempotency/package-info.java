/** Idempotency keys in MongoDB: one document a key, whose {@code _id} is a hash of scope and key. */
@NullMarked
package dev.shopkeeper.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
