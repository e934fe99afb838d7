package dev.shopkeeper.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events one by one, as a client does. */
final class EventReader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** One event. */
    record Told(String id, String name, String data) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BufferedReader lines;
    private final HttpResponse<InputStream> response;

    private EventReader(HttpRequest request) {
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static EventReader post(URI url, Map<String, String> headers, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return new EventReader(request.build());
    }

    static EventReader get(URI url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(LIMIT);
        headers.forEach(request::header);
        return new EventReader(request.build());
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event; null at the end of the stream. */
    @Nullable
    Told next() {
        String id = "";
        String name = "message";
        StringBuilder data = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    return new Told(id, name, data.toString());
                }
                String value = line.substring(line.indexOf(':') + 1).strip();
                if (line.startsWith("id:")) {
                    id = value;
                } else if (line.startsWith("event:")) {
                    name = value;
                } else if (line.startsWith("data:")) {
                    data.append(value);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is left. */
    List<Told> rest() {
        List<Told> all = new ArrayList<>();
        for (Told event = next(); event != null; event = next()) {
            all.add(event);
        }
        return all;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
