/**
 * A mail server for tests and benchmarks: it takes thousands of e-mails a second, counts them by Message-ID and
 * recipient, and misbehaves on request. It shares no code with what sends.
 */
@NullMarked
package dev.shopkeeper.application.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
