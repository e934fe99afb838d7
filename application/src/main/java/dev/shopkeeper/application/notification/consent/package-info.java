/**
 * Links that are signed, what happens when somebody follows one, and the addresses that get nothing.
 *
 * <p>A link tells all that is needed to act on it and is signed by a key derived from {@code TOKEN_SECRET} for its purpose
 * alone, so that nothing has to be looked up to know it as ours, the link of a picture cannot be turned into one that
 * unsubscribes, and a redirect leads only where the e-mail said. What is signed is not hidden: it holds ids and the link's
 * own target, nothing more. Links do not expire; a secret that was replaced must stay in the list for as long as e-mails
 * signed by it should work.
 *
 * <p>Erasing a person leaves no address behind. Each suppression is found by a keyed hash of its address, whose key is
 * the store's own, as with tombstones; erasing takes the address away and leaves the hash. Whoever was not suppressed
 * before is from then on, with the reason {@code erased}: a record that somebody enters by hand later gets no bulk mail
 * unless staff takes the address off the list again.
 */
@NullMarked
package dev.shopkeeper.application.notification.consent;

import org.jspecify.annotations.NullMarked;
