package dev.shopkeeper.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client keeps to stay signed in: the session it belongs to and a secret of at least 256 bits, written
 * {@code <session>.<secret>}. It never shows itself in a text; only {@link #hash()} is kept. A plain hash is enough,
 * because there is nothing to guess in so much chance.
 */
public record RefreshToken(SessionId session, String secret) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{43,128})");

    /** Reads what a client sent; empty when it was never one of ours. */
    public static Optional<RefreshToken> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new RefreshToken(new SessionId(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** What the client is given. */
    public String value() {
        return session.value() + "." + secret;
    }

    /** What we keep. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session + ".…]";
    }
}
