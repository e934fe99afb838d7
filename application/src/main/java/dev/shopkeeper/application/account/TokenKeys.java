package dev.shopkeeper.application.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of tokens. Our own and the shop's are never the same: a shared key would let the shop's backend, or whoever
 * stole its key, make tokens of ours.
 *
 * @param own     sign ours (the first) and verify them (all)
 * @param shop    verifies the shop backend's, whatever issuer they name
 * @param issuers verify those of the issuers they are named by
 */
public record TokenKeys(List<String> own, @Nullable String shop, Map<String, String> issuers) {

    public TokenKeys {
        own = List.copyOf(own);
        issuers = Map.copyOf(issuers);
        if (own.isEmpty()) {
            throw new IllegalArgumentException("there is no key to sign with");
        }
        Stream<String> foreign = Stream.concat(Stream.ofNullable(shop), issuers.values().stream());
        List<String> ours = own;
        if (foreign.anyMatch(key -> ours.stream().anyMatch(mine -> sameKey(mine, key)))) {
            throw new IllegalArgumentException("JWT_SECRET and TRUSTED_ISSUER_SECRETS must differ from TOKEN_SECRET");
        }
    }

    /** To HMAC, a key and the same key followed by zero bytes are one. */
    private static boolean sameKey(String one, String other) {
        return Arrays.equals(trimmed(one), trimmed(other));
    }

    private static byte[] trimmed(String key) {
        byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return "TokenKeys[…]";
    }
}
