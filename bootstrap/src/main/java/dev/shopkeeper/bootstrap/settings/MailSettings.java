package dev.shopkeeper.bootstrap.settings;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.HeaderText;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How e-mail leaves.
 *
 * @param host null means it is captured here instead of sent
 * @param user null means no sign-in
 * @param from the sender's address, with or without a name
 * @param connections how many connections to the mail server one node opens at most
 */
public record MailSettings(
        @Nullable String host,
        int port,
        @Nullable String user,
        @Nullable Secret password,
        StartTls startTls,
        String from,
        int connections) {

    /** Whether the connection is encrypted after it is made. */
    public enum StartTls {
        AUTO,
        REQUIRED,
        OFF
    }

    static MailSettings read(Variables variables) {
        String host = variables.text("SMTP_HOST");
        String user = variables.text("SMTP_USER");
        Secret password = variables.password("SMTP_PASSWORD");
        if (host != null && host.chars().anyMatch(Character::isWhitespace)) {
            variables.refuse("SMTP_HOST", "must be an address or a host name");
        }
        if (user != null && password == null) {
            variables.refuse("SMTP_PASSWORD", "must be set beside SMTP_USER");
        }
        if (password != null && user == null) {
            variables.refuse("SMTP_USER", "must be set beside SMTP_PASSWORD");
        }
        if (host != null && !variables.isSet("MAIL_FROM")) {
            variables.refuse("MAIL_FROM", "must be set beside SMTP_HOST: the sender's address");
        }
        return new MailSettings(
                host,
                variables.number("SMTP_PORT", 587, 1, 65_535),
                user,
                password,
                variables.oneOf(
                        "SMTP_STARTTLS",
                        Map.of("auto", StartTls.AUTO, "required", StartTls.REQUIRED, "off", StartTls.OFF),
                        StartTls.AUTO),
                variables
                        .parsed("MAIL_FROM", MailSettings::address, "must be an e-mail address")
                        .orElse("shopkeeper@example.com"),
                variables.number("SMTP_CONNECTIONS", 4, 1, 100));
    }

    /**
     * Whom e-mail is from.
     *
     * @param otherwise the name where none is set
     */
    public Mailbox sender(String otherwise) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            String name = address.getPersonal();
            return new Mailbox(EmailAddress.parse(address.getAddress()).orElseThrow(), name == null ? otherwise : name);
        } catch (AddressException e) {
            throw new IllegalStateException("MAIL_FROM was checked when it was read", e);
        }
    }

    private static String address(String value) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(value, true);
            if (addresses.length != 1 || value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("not one address");
            }
            addresses[0].validate();
            String name = addresses[0].getPersonal();
            if (EmailAddress.parse(addresses[0].getAddress()).isEmpty()
                    || (name != null && (name.length() > Mailbox.MAX_NAME || !HeaderText.isSafe(name)))) {
                throw new IllegalArgumentException("no address that takes answers");
            }
            return value;
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("not an address", malformed);
        }
    }
}
