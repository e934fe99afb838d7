/**
 * The links of e-mails, as whoever got one follows them, and the suppression list, as staff keeps it.
 *
 * <p>Links are open to anyone, for nobody signs in to read an e-mail; what they may do is signed into them. They set
 * no cookie and are not counted against an address: mail providers follow them for thousands of people from a few
 * addresses, and a link that is none of ours costs nothing but a hash. A page is in English or Vietnamese, takes its
 * look from the console's plain style, and runs no script. Looking changes nothing: only POST unsubscribes, and HEAD
 * and what says it is a prefetch are answered and not counted.
 */
@NullMarked
package dev.shopkeeper.rest.notification.consent;

import org.jspecify.annotations.NullMarked;
