package dev.shopkeeper.jobs.notification.mail;

import dev.shopkeeper.domain.notification.mail.MailOutcome;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server that knows how far each e-mail came on it. For one thread at a time. */
final class SmtpConnection extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private Exchange exchange = new Exchange();
    private long lastUsed = System.nanoTime();

    /** @param encryptedFromTheStart whether TLS is spoken from the first byte */
    SmtpConnection(Session session, boolean encryptedFromTheStart) {
        super(session, null, "smtp", encryptedFromTheStart);
    }

    /**
     * One offer of an e-mail. Holds all that is to be known of it: the connection itself soon speaks of other e-mails.
     *
     * @param givenUp     whether the server had given the connection up before, so that nobody has heard of the e-mail
     * @param stillUsable whether another e-mail can be offered over the connection
     */
    record Attempt(MailOutcome outcome, boolean givenUp, boolean stillUsable) {}

    /** Offers one e-mail to the server. */
    Attempt handOver(MimeMessage message, Address recipient) {
        exchange = new Exchange();
        MailOutcome outcome;
        boolean usable;
        try {
            sendMessage(message, new Address[] {recipient});
            usable = true;
            outcome = exchange.accepted();
        } catch (MessagingException | IllegalStateException e) {
            outcome = exchange.outcome(e);
            // Asks the server, and closes the connection where it does not answer as it should.
            usable = exchange.wasAnswered() && isConnected();
        }
        lastUsed = System.nanoTime();
        return new Attempt(outcome, exchange.wasGivenUp(), usable);
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        exchange.enter(Exchange.Stage.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        exchange.enter(Exchange.Stage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        exchange.enter(Exchange.Stage.BODY);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        exchange.enter(Exchange.Stage.END);
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        // A command is on its way whole when its answer is waited for; where writing it failed, its last byte is not.
        exchange.awaitAnswer();
        int code = super.readServerResponse();
        exchange.answered(code, String.valueOf(getLastServerResponse()));
        return code;
    }

    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            LOG.debug("A connection to the mail server did not close cleanly: {}", e.getMessage());
        }
    }
}
