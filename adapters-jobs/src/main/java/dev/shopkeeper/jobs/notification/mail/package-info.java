/**
 * Sending by SMTP.
 *
 * <p>Messages are composed by Micronaut's composer and its session, and handed over by Jakarta Mail's transport. Ours are
 * two things around it. {@link dev.shopkeeper.jobs.notification.mail.SmtpConnections} keeps connections open, so that an
 * e-mail costs one exchange and not a greeting, an encryption and a sign-in; a kept connection that the server gave up
 * meanwhile is replaced without anybody noticing. {@link dev.shopkeeper.jobs.notification.mail.SmtpConnection} watches how
 * far an exchange came. The transport alone does not tell: it answers a refused e-mail with a RSET of its own, and when
 * that fails reports the broken connection instead of the refusal; and it reports a connection lost before the last dot
 * and after it alike. Only after the last dot is it unknown whether the server has the e-mail.
 *
 * <p>An address with letters beyond ASCII in front of the at sign goes over a connection of its own, because asking for
 * SMTPUTF8 where it is not needed would make e-mails bounce at servers further on.
 */
@NullMarked
package dev.shopkeeper.jobs.notification.mail;

import org.jspecify.annotations.NullMarked;
