package dev.shopkeeper.application.notification.consent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that carry texts and a signature, for one purpose. A token is the URL-safe Base64 of 16 bytes of HMAC-SHA256 and
 * the texts, each with its length before it; it is the only way to write what it says, so that no other token is equal
 * to it.
 */
final class SignedTexts {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final int MOST_TEXTS = 8;

    private final List<SecretKeySpec> keys;

    /**
     * Tokens for a purpose.
     *
     * @param secrets the first signs, all verify
     */
    SignedTexts(List<String> secrets, String purpose) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there is no secret to sign with");
        }
        this.keys = secrets.stream().map(secret -> derived(secret, purpose)).toList();
    }

    private static SecretKeySpec derived(String secret, String purpose) {
        SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        byte[] derived = mac(key).doFinal(("shopkeeper mail link 1: " + purpose).getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(derived, ALGORITHM);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    String sign(String... texts) {
        byte[] content = written(texts);
        byte[] token = Arrays.copyOf(signature(keys.getFirst(), content), MAC_BYTES + content.length);
        System.arraycopy(content, 0, token, MAC_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What a token of ours says; empty when it is none. */
    Optional<List<String>> read(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length <= MAC_BYTES) {
            return Optional.empty();
        }
        byte[] signature = Arrays.copyOf(bytes, MAC_BYTES);
        byte[] content = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        boolean ours = false;
        for (SecretKeySpec key : keys) {
            ours |= MessageDigest.isEqual(signature, signature(key, content));
        }
        return ours ? Optional.of(texts(content)) : Optional.empty();
    }

    private static byte[] signature(SecretKeySpec key, byte[] content) {
        return Arrays.copyOf(mac(key).doFinal(content), MAC_BYTES);
    }

    /** Of what is not written as we write it, nothing is left. */
    private static byte[] decoded(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            String asWeWrite = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return asWeWrite.equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] written(String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(texts.length);
            for (String text : texts) {
                out.writeUTF(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what only we can have written. */
    private static List<String> texts(byte[] content) {
        List<String> texts = new ArrayList<>(MOST_TEXTS);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int count = in.readByte();
            for (int i = 0; i < count; i++) {
                texts.add(in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text that was signed cannot be read", e);
        }
        return List.copyOf(texts);
    }
}
