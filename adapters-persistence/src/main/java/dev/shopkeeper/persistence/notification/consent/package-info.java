/**
 * Suppressed addresses and what people did with e-mails, in MongoDB.
 *
 * <p>A suppression is found by a keyed hash of its address, which is its {@code _id}; the address itself is a field that
 * erasing takes away. A fact of engagement is unique by its {@code key}, made of delivery and kind; erasing takes away the
 * key and the customer, and what is left counts for its send.
 */
@NullMarked
package dev.shopkeeper.persistence.notification.consent;

import org.jspecify.annotations.NullMarked;
