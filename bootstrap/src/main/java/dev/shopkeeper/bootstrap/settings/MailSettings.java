package dev.shopkeeper.bootstrap.settings;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How e-mail leaves.
 *
 * @param host null means it is captured here instead of sent
 * @param user null means no sign-in
 */
public record MailSettings(
        @Nullable String host,
        int port,
        @Nullable String user,
        @Nullable Secret password,
        StartTls startTls,
        String from) {

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
                        .orElse("shopkeeper@example.com"));
    }

    private static String address(String value) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(value, true);
            if (addresses.length != 1 || value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("not one address");
            }
            addresses[0].validate();
            if (!addresses[0].getAddress().contains("@")) {
                throw new IllegalArgumentException("no domain");
            }
            return value;
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("not an address", malformed);
        }
    }
}
