package dev.shopkeeper.jobs.notification.mail;

import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

/** Hands e-mails over by SMTP. */
@Singleton
final class SmtpMailer implements Mailer {

    private final MessageWriter writer;
    private final SmtpSessions sessions;
    private final SmtpConnections connections;

    SmtpMailer(MessageWriter writer, SmtpSessions sessions, SmtpConnections connections) {
        this.writer = writer;
        this.sessions = sessions;
        this.connections = connections;
    }

    @Override
    public MailOutcome send(Email email) {
        boolean international = writer.isBeyondAscii(email);
        MimeMessage message;
        Address recipient;
        try {
            message = writer.write(email, international ? sessions.international() : sessions.session());
            recipient = message.getRecipients(Message.RecipientType.TO)[0];
        } catch (AddressException e) {
            return new MailOutcome.Refused(553, "5.1.3 the address cannot be written for a mail server", true);
        } catch (MessagingException e) {
            throw new IllegalStateException("the e-mail could not be composed", e);
        }
        return international
                ? connections.handOverInternational(message, recipient)
                : connections.handOver(message, recipient);
    }
}
