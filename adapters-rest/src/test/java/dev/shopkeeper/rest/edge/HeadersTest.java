package dev.shopkeeper.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "public.url", value = "https://shop.example")
class HeadersTest {

    private final Http http;

    HeadersTest(EmbeddedServer server) {
        this.http = new Http(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/test/things", "/test/nowhere", "/test/things/secret", "/test/things/fails/bug", "/test/%zz"})
    void protectsEveryAnswer(String path) {
        String answer = http.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .toLowerCase(Locale.ROOT);
        assertThat(answer)
                .contains("x-content-type-options: nosniff")
                .contains("x-frame-options: deny")
                .contains("referrer-policy: no-referrer")
                .contains("content-security-policy: default-src 'none'; frame-ancestors 'none'")
                .contains("cache-control: no-store")
                .contains("strict-transport-security: max-age=31536000")
                .doesNotContain("\nserver:");
        assertThat(answer.split("x-request-id: ", -1)).as(answer).hasSize(2);
    }

    @Test
    void asksForNothingOnHead() {
        assertThat(http.send("HEAD", "/test/things/fails/missing", null)
                        .headers()
                        .firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }
}
