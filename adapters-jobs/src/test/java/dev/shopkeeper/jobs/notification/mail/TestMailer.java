package dev.shopkeeper.jobs.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import dev.shopkeeper.application.notification.mail.MailAccess;
import dev.shopkeeper.application.notification.mail.MailAccess.Encryption;
import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import dev.shopkeeper.domain.notification.mail.MessageId;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The mailer as it is wired, to a server of the test. */
final class TestMailer implements Mailer, AutoCloseable {

    static final int CONNECTIONS = 4;

    private final SmtpSessions sessions;
    private final SmtpConnections connections;
    private final SmtpMailer mailer;

    private TestMailer(MailAccess access, Map<String, String> more) {
        sessions = new SmtpSessions(access, more);
        connections = new SmtpConnections(access, sessions);
        mailer = new SmtpMailer(
                new MessageWriter(new DefaultMessageComposer(), access, InstantSource.system()), sessions, connections);
    }

    static TestMailer to(SmtpSink sink) {
        return to(sink, null, null, Encryption.OFF);
    }

    static TestMailer to(SmtpSink sink, @Nullable String user, @Nullable String password, Encryption encryption) {
        return new TestMailer(
                access(sink, user, password, encryption),
                Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false"));
    }

    /** Trusts whom Java trusts. */
    static TestMailer careful(SmtpSink sink) {
        return new TestMailer(access(sink, null, null, Encryption.IF_OFFERED), Map.of());
    }

    static MailAccess access(SmtpSink sink, @Nullable String user, @Nullable String password, Encryption encryption) {
        Mailbox from = new Mailbox(new EmailAddress("shop@shop.example"), "Cửa hàng");
        return new MailAccess(sink.host(), sink.port(), user, password, encryption, from, CONNECTIONS);
    }

    static Email email(String name, String to) {
        return email(name, Mailbox.of(new EmailAddress(to)));
    }

    static Email email(String name, Mailbox to) {
        return email(name, to, "Chào bạn 🛍");
    }

    static Email email(String name, Mailbox to, String subject) {
        return new Email(
                MessageId.derived(name, "shop.example"),
                null,
                to,
                subject,
                "<p>Xin chào</p>",
                "Xin chào\n.\nhết",
                URI.create("https://shop.example/u/abc"),
                Email.Kind.BULK);
    }

    /** More than fits into the buffers between here and there. */
    static Email large(String name, String to) {
        String body = "All work and no play.\n".repeat(80_000);
        return new Email(
                MessageId.derived(name, "shop.example"),
                null,
                Mailbox.of(new EmailAddress(to)),
                "large",
                null,
                body,
                null,
                Email.Kind.PERSONAL);
    }

    /** A certificate that nobody vouches for. */
    static SSLContext certificate() {
        try (InputStream file =
                Objects.requireNonNull(GreenMail.class.getResourceAsStream("/greenmail.p12"), "no certificate")) {
            char[] password = "changeit".toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public MailOutcome send(Email email) {
        return mailer.send(email);
    }

    @Override
    public void close() {
        connections.close();
        sessions.close();
    }
}
