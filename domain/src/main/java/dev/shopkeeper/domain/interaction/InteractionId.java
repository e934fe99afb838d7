package dev.shopkeeper.domain.interaction;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Names an interaction by what it says, so that a repeat has the same name. Ids sort by the second in which it happened.
 */
public record InteractionId(String value) implements Comparable<InteractionId> {

    /** So many hexadecimal digits tell the second until the year 4147. */
    private static final int SECOND_DIGITS = 9;

    private static final int HASH_BYTES = 15;
    public static final int MAX_LENGTH = 100;

    public InteractionId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** The id of this customer's doing this with that product in that second. */
    static InteractionId of(CustomerId customer, ProductId product, InteractionType type, Instant at) {
        return new InteractionId(firstOf(at).value() + hash(customer.value(), product.value(), type.word()));
    }

    /** What sorts before all ids of that second and later ones, and behind all earlier ones. */
    public static InteractionId firstOf(Instant second) {
        return new InteractionId(HexFormat.of().toHexDigits(Math.max(0, second.getEpochSecond()), SECOND_DIGITS));
    }

    /** What stands for these texts where they must be told apart, in 20 characters that are safe in a URL. */
    public static String hash(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest.digest(), HASH_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** In the order of time, to the second. */
    @Override
    public int compareTo(InteractionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
