package dev.shopkeeper.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A start that answers a few requests of its own, so that the JVM can be taught by it, and that is stopped after. */
final class Rehearsal {

    static final String OPTION = "--rehearse";

    private static final List<String> PATHS =
            List.of("/health", "/health/readiness", "/metrics", "/", "/openapi.yml", "/no-such-thing");

    private Rehearsal() {}

    static void of(Shopkeeper shopkeeper) {
        for (String path : PATHS) {
            try {
                get(URI.create(shopkeeper.url() + path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void get(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(10_000);
        // the answer does not matter, only that there is one
        connection.getResponseCode();
        connection.disconnect();
    }
}
