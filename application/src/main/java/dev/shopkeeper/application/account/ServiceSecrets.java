package dev.shopkeeper.application.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The secrets by which services are known; several while one takes the place of another. None means no service is. */
public record ServiceSecrets(List<String> values) {

    public ServiceSecrets {
        values = List.copyOf(values);
        if (values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a secret is never blank");
        }
    }

    /** Compares in a time that does not tell how much of it was right. */
    boolean matches(String given) {
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String value : values) {
            found |= MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), bytes);
        }
        return found;
    }

    @Override
    public String toString() {
        return "ServiceSecrets[" + values.size() + "]";
    }
}
