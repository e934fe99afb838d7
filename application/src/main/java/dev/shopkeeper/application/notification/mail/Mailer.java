package dev.shopkeeper.application.notification.mail;

import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;

/** Hands e-mails to the shop's mail server, over connections that are kept open. Safe for many threads. */
public interface Mailer {

    /**
     * Offers one e-mail, once; at most as many at a time as there are connections, others wait. It ends within the
     * time limits of a connection and throws nothing because of what the server does.
     */
    MailOutcome send(Email email);
}
