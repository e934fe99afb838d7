/**
 * The e-mails that owners of accounts get, and what the links in them do.
 *
 * <p>Whoever signs up or forgets a password only has it written down that an e-mail is due; a step in the background
 * makes the link, sends it and tries again while the mail server is away, so no answer waits for it and no crash loses
 * it. Links are kept as hashes, work for a while, and a new password takes the link away for good.
 *
 * <p>Following the link that proves an address is what ties a sign-up to a customer the shop knew before: nothing that is
 * written in a form does. The light record that the sign-up had until then gives what it did to that customer and goes.
 */
@NullMarked
package dev.shopkeeper.application.accountmail;

import org.jspecify.annotations.NullMarked;
