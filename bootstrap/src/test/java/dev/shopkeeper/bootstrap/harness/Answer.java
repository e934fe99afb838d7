package dev.shopkeeper.bootstrap.harness;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back. */
public final class Answer {

    private final HttpResponse<byte[]> response;
    private final JsonMapper json;

    Answer(HttpResponse<byte[]> response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return json.readValue(response.body(), Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body(), e);
        }
    }

    /** The node at a dotted path such as {@code items.0.email}; fails the test where there is none. */
    public JsonNode at(String path) {
        return find(path).orElseThrow(() -> new AssertionError("no " + path + " in " + body()));
    }

    public Optional<JsonNode> find(String path) {
        JsonNode node = json();
        for (String step : path.split("\\.", -1)) {
            JsonNode next = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    public String text(String path) {
        return at(path).coerceStringValue();
    }

    public long number(String path) {
        return at(path).getLongValue();
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
