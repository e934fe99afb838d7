package dev.shopkeeper.bootstrap.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the variables that make a trial a shop were set, by their names alone. */
public record GivenSettings(Set<String> variables) {

    private static final List<String> WATCHED = List.of(
            "MONGODB_URI",
            "REDIS_URI",
            "SMTP_HOST",
            "GEMINI_API_KEY",
            "TOKEN_SECRET",
            "JWT_SECRET",
            "TRUSTED_ISSUER_SECRETS",
            "CLIENT_HEADER_SECRET",
            "PUBLIC_URL",
            "SHOP_NAME");

    public GivenSettings {
        variables = Set.copyOf(variables);
    }

    static GivenSettings read(Variables variables) {
        return new GivenSettings(WATCHED.stream().filter(variables::isSet).collect(Collectors.toSet()));
    }

    /** Whether one of these was set. */
    public boolean anyOf(List<String> names) {
        if (!WATCHED.containsAll(names)) {
            throw new IllegalArgumentException("not watched: " + names);
        }
        return names.stream().anyMatch(variables::contains);
    }
}
