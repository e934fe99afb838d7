package dev.shopkeeper.domain.notification.mail;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What an e-mail is known by in the world, without the angle brackets: {@code left@right}. */
public record MessageId(String value) {

    private static final int MAX_LENGTH = 300;
    private static final int HASH_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+");

    public MessageId {
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw InvalidInput.field("message_id", "must be of the form name@domain");
        }
    }

    /** The id that goes with this name for ever: a repeat of the e-mail is recognised by it, the name is not shown. */
    public static MessageId derived(String name, String domain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new MessageId(HexFormat.of().formatHex(digest, 0, HASH_BYTES) + "@" + domain);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
