/** Limits counted in Redis, for all nodes together. */
@NullMarked
package dev.shopkeeper.persistence.limit;

import org.jspecify.annotations.NullMarked;
