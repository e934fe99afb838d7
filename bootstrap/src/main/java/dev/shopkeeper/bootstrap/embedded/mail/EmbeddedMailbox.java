package dev.shopkeeper.bootstrap.embedded.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.shopkeeper.application.mailbox.CapturedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/** An SMTP server in this process that keeps what it is sent and sends nothing on. */
public final class EmbeddedMailbox implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long START_LIMIT_MILLIS = 10_000;

    private final GreenMail server;
    private final MailFolder folder;

    private EmbeddedMailbox(GreenMail server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts on a free port of the loopback address; takes mail for anyone, from anyone, and keeps it in a folder. */
    public static EmbeddedMailbox start(Path folder, MailFolder.Bound bound) {
        ServerSetup setup = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_LIMIT_MILLIS);
        GreenMail server = new GreenMail(setup);
        MailFolder kept = MailFolder.open(folder, bound);
        GreenMailUser keeper = new Keeper();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            keep(kept, message, recipient.getEmail());
            return keeper;
        });
        server.start();
        return new EmbeddedMailbox(server, kept);
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public CapturedMail captured() {
        return folder;
    }

    private static void keep(MailFolder folder, MovingMessage moving, String recipient) {
        MimeMessage message = moving.getMessage();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
            message.writeTo(bytes);
            folder.keep(
                    bytes.toByteArray(),
                    ParsedMail.of(message),
                    recipient.toLowerCase(Locale.ROOT),
                    InstantSource.system().instant());
        } catch (MessagingException e) {
            throw new IllegalStateException("an e-mail that cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The owner of every mailbox there is, whose mail is kept already. */
    private static final class Keeper extends UserImpl {

        Keeper() {
            super("everybody", "everybody", "", null);
        }

        @Override
        public void deliver(MovingMessage message) {
            // Kept when its owner was looked up, which is the only time the recipient is told.
        }
    }

    @Override
    public void close() {
        server.stop();
        folder.close();
    }
}
