/**
 * Who may sign in, as what, and who is calling.
 *
 * <p>An {@link dev.shopkeeper.domain.account.Account} is either a member of staff or one customer, for ever: roles never
 * cross that line, so that no customer is promoted by a slip and no member of staff is taken for a customer. An e-mail
 * address counts for something only when it is proven; until then several accounts may have written the same one.
 *
 * <p>Signing in opens a {@link dev.shopkeeper.domain.account.Session}: the family of all refresh tokens that descend from
 * that one sign-in. Only the newest member is good. Whoever shows another one shows that a token was copied, and the
 * whole family ends. Access tokens name their session and live no longer than it.
 */
@NullMarked
package dev.shopkeeper.domain.account;

import org.jspecify.annotations.NullMarked;
