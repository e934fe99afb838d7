/** What every rate limiter promises. */
@NullMarked
package dev.shopkeeper.application.limit;

import org.jspecify.annotations.NullMarked;
