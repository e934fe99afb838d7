/**
 * Handing e-mails to the shop's mail server.
 *
 * <p>{@link dev.shopkeeper.application.notification.mail.Mailer} does one attempt and says what came of it; when to try
 * again, and how often, is decided by whoever sends. The Message-ID is derived from the name of what is sent, so an
 * e-mail that goes out twice after a crash is the same e-mail to the receiver.
 */
@NullMarked
package dev.shopkeeper.application.notification.mail;

import org.jspecify.annotations.NullMarked;
