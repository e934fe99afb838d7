package dev.shopkeeper.jobs.service;

import dev.shopkeeper.application.service.Dependency;
import dev.shopkeeper.application.service.MailServer;
import dev.shopkeeper.domain.failure.Unavailable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Knocks at the mail server's door; it does not sign in. */
@Singleton
final class MailDependency implements Dependency {

    private static final int LIMIT_MILLIS = 2_000;

    private final MailServer server;

    MailDependency(MailServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    @Override
    public void check() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), LIMIT_MILLIS);
        } catch (IOException away) {
            throw new Unavailable(Unavailable.Why.AWAY, "does not answer");
        }
    }
}
