package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.SecretSource;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of 256 bits from the system's own source of chance. */
@Singleton
final class SecureSecrets implements SecretSource {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
