/**
 * What people say to the shop's e-mails: that they want no more, that an address cannot or must not be mailed, that they
 * looked, that they followed a link.
 *
 * <p>Wanting no more is a preference of the customer and kept on the customer. A suppression is about an address, whoever
 * has it: it outlives the customer, and after an erasure it outlives even the address, of which only a keyed hash is
 * left.
 */
@NullMarked
package dev.shopkeeper.domain.notification.consent;

import org.jspecify.annotations.NullMarked;
