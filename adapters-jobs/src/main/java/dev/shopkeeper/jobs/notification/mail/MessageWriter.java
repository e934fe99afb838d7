package dev.shopkeeper.jobs.notification.mail;

import dev.shopkeeper.application.notification.mail.MailAccess;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import io.micronaut.email.Contact;
import io.micronaut.email.javamail.composer.MessageComposer;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

/** Writes an {@link Email} as the message that goes over the wire. */
@Singleton
final class MessageWriter {

    private final MessageComposer composer;
    private final MailAccess access;
    private final InstantSource clock;

    MessageWriter(MessageComposer composer, MailAccess access, InstantSource clock) {
        this.composer = composer;
        this.access = access;
        this.clock = clock;
    }

    /** @throws AddressException when an address cannot be written as mail servers read it */
    MimeMessage write(Email email, Session session) throws MessagingException {
        MimeMessage message = compose(email, session);
        if (email.html() == null) {
            message.setText(email.text(), StandardCharsets.UTF_8.name());
        }
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (email.kind() == Email.Kind.BULK) {
            message.setHeader("Precedence", "bulk");
        }
        if (email.kind() == Email.Kind.ACCOUNT) {
            message.setHeader("Sensitivity", "Private");
        }
        if (email.listUnsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + email.listUnsubscribe().toASCIIString() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        // Saving gives a message an id of its own.
        message.setHeader("Message-ID", "<" + email.messageId().value() + ">");
        return message;
    }

    private MimeMessage compose(Email email, Session session) throws MessagingException {
        io.micronaut.email.Email.Builder builder = io.micronaut.email.Email.builder()
                .from(contact(sender(email)))
                .to(contact(email.to()))
                .subject(email.subject());
        Message composed = composer.compose(
                (email.html() == null ? builder.body(email.text()) : builder.body(email.html(), email.text())).build(),
                session);
        if (composed instanceof MimeMessage message) {
            return message;
        }
        throw new IllegalStateException("the composer composes something else than MIME");
    }

    private static Contact contact(Mailbox mailbox) throws AddressException {
        String address = onTheWire(mailbox.address());
        return mailbox.name() == null ? new Contact(address) : new Contact(address, mailbox.name());
    }

    /** Whether one of its addresses has, in front of the at sign, letters that only SMTPUTF8 carries. */
    boolean isBeyondAscii(Email email) {
        return isBeyondAscii(email.to().address())
                || isBeyondAscii(sender(email).address());
    }

    private static boolean isBeyondAscii(EmailAddress address) {
        int at = address.value().lastIndexOf('@');
        return address.value().substring(0, at).chars().anyMatch(c -> c > 127);
    }

    private Mailbox sender(Email email) {
        return email.from() == null ? access.from() : email.from();
    }

    /** The address with its domain in ASCII. */
    private static String onTheWire(EmailAddress address) throws AddressException {
        int at = address.value().lastIndexOf('@');
        try {
            String domain = IDN.toASCII(address.value().substring(at + 1), IDN.ALLOW_UNASSIGNED);
            return address.value().substring(0, at + 1) + domain;
        } catch (IllegalArgumentException e) {
            AddressException refusal = new AddressException("the domain cannot be written in ASCII");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
