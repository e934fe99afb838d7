/** Every request has an id: on its answer, in its error body and on every line it logs. */
@NullMarked
package dev.shopkeeper.rest.tracing;

import org.jspecify.annotations.NullMarked;
