package dev.shopkeeper.jobs.notification.mail;

import dev.shopkeeper.application.notification.mail.MailAccess;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.net.IDN;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** The settings of the mail server as Jakarta Mail wants them: one session as usual, one for addresses beyond ASCII. */
@Singleton
final class SmtpSessions implements SessionProvider {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";
    private static final int BEFORE_ANY_LIMIT_SECONDS = 30;

    private static final String STREAMS = StreamProvider.class.getName();

    static {
        // Where nobody says, Jakarta Mail looks through every jar for each part of each message, which is most of the
        // cost of an e-mail.
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, MailStreamProvider.class.getName());
        }
    }

    private final ScheduledThreadPoolExecutor writeLimits = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-write-limits").factory());
    private final Session usual;
    private final Session international;

    @Inject
    SmtpSessions(MailAccess access) {
        this(access, Map.of());
    }

    /** @param more properties of Jakarta Mail that go beyond {@link MailAccess}, such as whom to trust */
    SmtpSessions(MailAccess access, Map<String, String> more) {
        writeLimits.setRemoveOnCancelPolicy(true);
        // With something due before any limit of a write, setting a limit wakes nobody.
        var _ = writeLimits.scheduleAtFixedRate(
                () -> {}, BEFORE_ANY_LIMIT_SECONDS, BEFORE_ANY_LIMIT_SECONDS, TimeUnit.SECONDS);
        this.usual = Session.getInstance(properties(access, more));
        Properties beyondAscii = properties(access, more);
        beyondAscii.setProperty("mail.mime.allowutf8", "true");
        this.international = Session.getInstance(beyondAscii);
    }

    @Override
    public Session session() {
        return usual;
    }

    /** Writes addresses and headers as UTF-8, where the server offers SMTPUTF8. */
    Session international() {
        return international;
    }

    private Properties properties(MailAccess access, Map<String, String> more) {
        String from = access.from().address().value();
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.executor.writetimeout", writeLimits);
        // Nobody waits for a goodbye.
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(access.user() != null));
        boolean encrypted = access.encryption() != MailAccess.Encryption.OFF;
        boolean required = access.encryption() == MailAccess.Encryption.REQUIRED;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(required));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Both would be looked up from this machine's name otherwise, which may take long and tells of the inside.
        properties.setProperty("mail.from", from);
        properties.setProperty("mail.smtp.localhost", IDN.toASCII(from.substring(from.lastIndexOf('@') + 1)));
        more.forEach(properties::setProperty);
        return properties;
    }

    @PreDestroy
    void close() {
        writeLimits.shutdownNow();
    }
}
