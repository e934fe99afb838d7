/**
 * Taking customers in from a file, and taking an import back.
 *
 * <p>A record names a customer by external id, e-mail address or phone number; one whose keys point at different customers
 * is refused. What a file says is merged into what is known.
 */
@NullMarked
package dev.shopkeeper.domain.customerimport;

import org.jspecify.annotations.NullMarked;
