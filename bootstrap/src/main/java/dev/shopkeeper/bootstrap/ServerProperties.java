package dev.shopkeeper.bootstrap;

import dev.shopkeeper.bootstrap.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HTTP server's own settings, in the framework's words, as they follow from ours. */
final class ServerProperties {

    /** Room for the fields of a form beside the file in it. */
    private static final long FORM_BYTES = 1L << 20;

    /** The largest body that is read into memory. */
    private static final int BUFFERED_BYTES = 8 << 20;

    private static final List<String> EXPOSED_HEADERS = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "X-Request-Id",
            "X-Total-Count",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "Content-Disposition");

    private ServerProperties() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.host", settings.server().host());
        properties.put("micronaut.server.port", settings.server().port());
        long upload = settings.uploads().maxUploadBytes();
        properties.put("micronaut.server.max-request-size", upload + FORM_BYTES);
        properties.put("micronaut.server.max-request-buffer-size", BUFFERED_BYTES);
        properties.put("micronaut.server.multipart.max-file-size", upload);
        properties.put("micronaut.server.multipart.mixed", true);
        if (!settings.cors().origins().isEmpty()) {
            properties.put("micronaut.server.cors.enabled", true);
            properties.put(
                    "micronaut.server.cors.configurations.shop.allowed-origins",
                    settings.cors().origins());
            properties.put("micronaut.server.cors.configurations.shop.allow-credentials", false);
            properties.put("micronaut.server.cors.configurations.shop.exposed-headers", EXPOSED_HEADERS);
        }
        return properties;
    }
}
