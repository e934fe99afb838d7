package dev.shopkeeper.bootstrap.settings;

import java.net.URI;
import java.util.List;

/** Whose pages may call from a browser. */
public record CorsSettings(List<String> origins) {

    public CorsSettings {
        origins = List.copyOf(origins);
    }

    static CorsSettings read(Variables variables) {
        List<String> origins = variables.list("CORS_ORIGINS");
        if (!origins.stream().allMatch(CorsSettings::isOrigin)) {
            variables.refuse("CORS_ORIGINS", "must be origins such as https://shop.example, separated by commas");
        }
        return new CorsSettings(origins);
    }

    private static boolean isOrigin(String value) {
        try {
            URI uri = ServerSettings.baseUrl(value);
            return !value.endsWith("/") && uri.getRawPath().isEmpty() && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
