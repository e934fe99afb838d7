package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A link that was mailed: what whoever has it may do, known by the hash of its secret only.
 *
 * @param address where it was mailed to
 */
public record MailedLink(String hash, Purpose purpose, AccountId account, EmailAddress address, Instant expiresAt) {

    /** A link with this secret, which must hold enough chance that nobody can guess it from its hash. */
    public static MailedLink of(String secret, Purpose purpose, AccountId account, EmailAddress address, Instant now) {
        return new MailedLink(hashed(secret), purpose, account, address, now.plus(purpose.linkLife()));
    }

    public boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    public static String hashed(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
