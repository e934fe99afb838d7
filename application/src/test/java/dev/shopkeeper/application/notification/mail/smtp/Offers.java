package dev.shopkeeper.application.notification.mail.smtp;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What the server can do beyond taking mail.
 *
 * @param smtpUtf8 whether it takes addresses beyond ASCII
 * @param tls      with which certificate it encrypts; null means it offers no STARTTLS
 * @param user     who may send; null means anyone
 * @param password the password of {@code user}
 * @param kept     how many of the newest e-mails it keeps to be read; the others are counted only
 */
public record Offers(
        boolean smtpUtf8,
        @Nullable SSLContext tls,
        @Nullable String user,
        @Nullable String password,
        int kept) {

    /** SMTPUTF8, no encryption, no sign-in; keeps 1,000. */
    public static Offers usual() {
        return new Offers(true, null, null, null, 1_000);
    }

    /** The same without keeping anything, for measuring. */
    public static Offers counting() {
        return new Offers(true, null, null, null, 0);
    }

    public Offers withoutSmtpUtf8() {
        return new Offers(false, tls, user, password, kept);
    }

    public Offers withTls(SSLContext context) {
        return new Offers(smtpUtf8, context, user, password, kept);
    }

    public Offers withSignIn(String name, String secret) {
        return new Offers(smtpUtf8, tls, name, secret, kept);
    }
}
