package dev.shopkeeper.bootstrap.harness;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP and JSON with a running application, with the headers it was given. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI base;
    private final JsonMapper json;
    private final Map<String, String> headers;

    public Api(URI base, JsonMapper json) {
        this(base, json, Map.of());
    }

    private Api(URI base, JsonMapper json, Map<String, String> headers) {
        this.base = base;
        this.json = json;
        this.headers = Map.copyOf(headers);
    }

    /** The same, with one more header. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, json, more);
    }

    public Api bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Signs in by name or e-mail and goes on as that account. */
    public Api signedIn(String name, String password) {
        Answer answer = post("/auth/login", Map.of("username", name, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("could not sign in: " + answer);
        }
        return bearer(answer.text("access_token"));
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    /** The body is a JSON text, or a value that becomes one. */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", bytesOf(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", bytesOf(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", bytesOf(body));
    }

    /** Uploads a file as multipart form data, beside plain fields. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "boundary-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    public Answer send(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytesOf(Object body) {
        try {
            return body instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(Argument.OBJECT_ARGUMENT, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
