/** What idempotency keys promise. */
@NullMarked
package dev.shopkeeper.application.idempotency;

import org.jspecify.annotations.NullMarked;
