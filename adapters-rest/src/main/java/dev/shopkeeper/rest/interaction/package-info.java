/**
 * Interactions over HTTP: one at a time, in batches, and read back.
 *
 * <p>Clients of several generations report here, each with its own name for a product's id; all of them mean one fact.
 * What is read is read leniently in its form (a number where a text is meant, and the other way round) and strictly in its
 * meaning.
 */
@NullMarked
package dev.shopkeeper.rest.interaction;

import org.jspecify.annotations.NullMarked;
