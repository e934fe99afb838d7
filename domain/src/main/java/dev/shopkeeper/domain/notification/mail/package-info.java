/**
 * E-mail as it is handed to a mail server, and what the server made of it.
 *
 * <p>Whatever becomes a line of a header is checked where the value is made, not where it is written: an
 * {@link dev.shopkeeper.domain.notification.mail.Email} whose subject, names, addresses or links hold a line break or
 * another control character cannot exist, so nothing that a customer or a marketer wrote can add a header, a recipient
 * or a second message. Letters whose last byte merely looks like a line break are letters, and are kept.
 *
 * <p>The outcome of handing over says what matters for what comes next: whether the server has the e-mail, whether it
 * may be offered again, and whether that is not known. Words of a server may quote addresses; they are taken out before
 * anybody keeps them.
 */
@NullMarked
package dev.shopkeeper.domain.notification.mail;

import org.jspecify.annotations.NullMarked;
