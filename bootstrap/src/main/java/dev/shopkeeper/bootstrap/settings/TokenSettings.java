package dev.shopkeeper.bootstrap.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys and lives of tokens.
 *
 * @param signing        our own keys: the first signs, all verify
 * @param shop           verifies the shop backend's tokens
 * @param trustedIssuers verify the tokens of issuers that are named in them
 * @param client         what services send; none means that no service may call
 */
public record TokenSettings(
        List<Secret> signing,
        @Nullable Secret shop,
        Map<String, Secret> trustedIssuers,
        List<Secret> client,
        Duration accessLife,
        Duration refreshLife) {

    private static final int LEAST_BYTES = 32;

    public TokenSettings {
        signing = List.copyOf(signing);
        trustedIssuers = Map.copyOf(trustedIssuers);
        client = List.copyOf(client);
    }

    static TokenSettings read(Variables variables, boolean embedded, SecretStore store) {
        List<Secret> signing = signing(variables, embedded, store);
        Secret shop = variables.secret("JWT_SECRET");
        Map<String, Secret> issuers = issuers(variables);
        if (shop != null && signing.contains(shop)) {
            variables.refuse("JWT_SECRET", "must differ from TOKEN_SECRET: it only verifies the shop's tokens");
        }
        if (issuers.values().stream().anyMatch(signing::contains)) {
            variables.refuse("TRUSTED_ISSUER_SECRETS", "must differ from TOKEN_SECRET: they only verify tokens");
        }
        return new TokenSettings(
                signing,
                shop,
                issuers,
                client(variables, embedded, store),
                Duration.ofSeconds(variables.number("JWT_EXPIRES_SECONDS", 1_800, 10, 86_400)),
                Duration.ofDays(variables.number("REFRESH_EXPIRES_DAYS", 30, 1, 3_650)));
    }

    private static List<Secret> signing(Variables variables, boolean embedded, SecretStore store) {
        List<Secret> given = variables.secrets("TOKEN_SECRET");
        if (given.stream().anyMatch(secret -> secret.bytes() < LEAST_BYTES)) {
            variables.refuse("TOKEN_SECRET", "must be at least 32 bytes long, each of them where there are several");
        }
        if (!given.isEmpty()) {
            return given;
        }
        if (embedded) {
            return List.of(new Secret(store.secret("TOKEN_SECRET")));
        }
        variables.refuse("TOKEN_SECRET", "must be set when MONGODB_URI is: a random text of at least 32 bytes");
        return List.of();
    }

    private static List<Secret> client(Variables variables, boolean embedded, SecretStore store) {
        List<Secret> given = variables.secrets("CLIENT_HEADER_SECRET");
        if (given.stream().anyMatch(secret -> secret.bytes() < 16)) {
            variables.refuse("CLIENT_HEADER_SECRET", "must be at least 16 bytes long");
        }
        return given.isEmpty() && embedded ? List.of(new Secret(store.secret("CLIENT_HEADER_SECRET"))) : given;
    }

    private static Map<String, Secret> issuers(Variables variables) {
        Map<String, Secret> issuers = new LinkedHashMap<>();
        for (String pair : variables.list("TRUSTED_ISSUER_SECRETS")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                variables.refuse("TRUSTED_ISSUER_SECRETS", "must be written as issuer=secret,issuer=secret");
                return Map.of();
            }
            String issuer = pair.substring(0, equals).strip();
            Secret secret = new Secret(pair.substring(equals + 1).strip());
            if (issuers.put(issuer, secret) != null) {
                variables.refuse("TRUSTED_ISSUER_SECRETS", "must name each issuer once");
            }
        }
        return issuers;
    }
}
