package dev.shopkeeper.application.notification.mail;

import dev.shopkeeper.domain.notification.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * How the shop's mail server is reached and whom its e-mails are from.
 *
 * @param user        null means no sign-in
 * @param password    null means no sign-in
 * @param connections how many connections one node opens at most
 */
public record MailAccess(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Encryption encryption,
        Mailbox from,
        int connections) {

    /** Whether a connection is encrypted after it is made. */
    public enum Encryption {
        /** Where the server offers it. */
        IF_OFFERED,
        /** Always; without it nothing is sent. */
        REQUIRED,
        /** Never. */
        OFF
    }

    public MailAccess {
        if (connections < 1) {
            throw new IllegalArgumentException("no mail without a connection");
        }
    }

    /** Says nothing of the sign-in. */
    @Override
    public String toString() {
        return "MailAccess[" + host + ":" + port + "]";
    }
}
