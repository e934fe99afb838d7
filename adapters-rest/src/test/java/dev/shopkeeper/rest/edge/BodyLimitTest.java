package dev.shopkeeper.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Http http;

    BodyLimitTest(EmbeddedServer server) {
        this.http = new Http(server);
    }

    private static String json(int bytes) {
        return "{\"id\":\"" + "x".repeat(bytes - 9) + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "/test/things, 1048576, 201",
        "/test/things, 1048577, 413",
        "/test/things, 3000000, 413",
        "/test/things, 9000000, 413",
        "/test/work/batch, 8388608, 200",
        "/test/work/batch, 8388609, 413"
    })
    void holdsWhetherTheLengthIsAnnouncedOrNot(String path, int bytes, int status) {
        HttpResponse<String> announced = http.postJson(path, json(bytes));
        assertThat(announced.statusCode()).as("announced").isEqualTo(status);
        byte[] body = json(bytes).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> streamed = http.send(HttpRequest.newBuilder(http.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
        assertThat(streamed.statusCode()).as("streamed").isEqualTo(status);
        if (status == 413) {
            assertThat(announced.body()).contains("\"error\":\"PAYLOAD_TOO_LARGE\"");
            assertThat(streamed.body()).contains("\"error\":\"PAYLOAD_TOO_LARGE\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 202", "11, 413", "20, 413", "40, 413"})
    void leavesUploadsToTheirOwnLimit(int megabytes, int status) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(megabytes * MEGABYTE) + "\r\n--b--\r\n";
        HttpResponse<String> announced =
                http.send("POST", "/test/work/upload", form, "Content-Type", "multipart/form-data; boundary=b");
        assertThat(announced.statusCode()).as(announced.body()).isEqualTo(status);
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> streamed = http.send(HttpRequest.newBuilder(http.uri("/test/work/upload"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
        assertThat(streamed.statusCode()).as(streamed.body()).isEqualTo(status);
    }
}
