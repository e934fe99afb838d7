/** Work that outlives the request that asked for it. */
@NullMarked
package dev.shopkeeper.domain.task;

import org.jspecify.annotations.NullMarked;
