/**
 * The e-mails that were captured instead of sent, where the mail server is the embedded one: so that whoever tries
 * Shopkeeper out sees at once what people would get.
 *
 * <p>Only so many are kept, the newest. E-mail that lets whoever has it into an account is shown to admins alone: else a
 * member of staff could ask for a new password of an admin and read it here. An erased customer's e-mail goes with them.
 */
@NullMarked
package dev.shopkeeper.application.mailbox;

import org.jspecify.annotations.NullMarked;
