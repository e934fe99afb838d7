package dev.shopkeeper.bootstrap.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** An SMTP server in this process that keeps what it is sent and sends nothing on. */
public final class EmbeddedMailbox implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long START_LIMIT_MILLIS = 10_000;

    private final GreenMail server;

    private EmbeddedMailbox(GreenMail server) {
        this.server = server;
    }

    /** Starts on a free port of the loopback address; takes mail for anyone, from anyone. */
    public static EmbeddedMailbox start() {
        ServerSetup setup = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_LIMIT_MILLIS);
        GreenMail server = new GreenMail(setup);
        server.start();
        return new EmbeddedMailbox(server);
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What was received so far, oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
