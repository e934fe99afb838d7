package dev.shopkeeper.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "rate.limit-per-minute", value = "3")
@Property(name = "trusted.proxies", value = "127.0.0.1, 10.0.0.1")
class LimitTest {

    private final Http http;

    LimitTest(EmbeddedServer server) {
        this.http = new Http(server);
    }

    private HttpResponse<String> from(String address, String path) {
        return http.get(path, "X-Forwarded-For", address);
    }

    private static long header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValueAsLong(name).orElse(-1);
    }

    @Test
    void tellsWhereOneStandsAndRefusesTheOneTooMany() {
        for (int left = 2; left >= 0; left--) {
            HttpResponse<String> answer = from("192.0.2.1", "/test/things");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Limit")).isEqualTo(3);
            assertThat(header(answer, "RateLimit-Remaining")).isEqualTo(left);
            assertThat(header(answer, "RateLimit-Reset")).isBetween(1L, 60L);
        }
        HttpResponse<String> over = from("192.0.2.1", "/test/things");
        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(over.body()).contains("\"error\":\"RATE_LIMITED\"");
        assertThat(header(over, "Retry-After")).isBetween(1L, 60L);
        assertThat(header(over, "RateLimit-Remaining")).isZero();
    }

    @Test
    void countsUnknownRoutesAndRefusedCredentialsToo() {
        assertThat(from("192.0.2.2", "/test/nowhere").statusCode()).isEqualTo(404);
        assertThat(from("192.0.2.2", "/test/things/secret").statusCode()).isEqualTo(401);
        assertThat(from("192.0.2.2", "/test/things/secret").statusCode()).isEqualTo(401);
        HttpResponse<String> over = from("192.0.2.2", "/test/things/secret");
        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(header(over, "Retry-After")).isBetween(1L, 60L);
        assertThat(from("192.0.2.2", "/test/nowhere").statusCode()).isEqualTo(429);
    }

    @Test
    void leavesHealthAndStaticPagesAlone() {
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = from("192.0.2.3", "/test/work/free");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Limit")).isEqualTo(-1);
        }
    }

    @Test
    void believesOnlyTheLastHopThatIsNotOurs() {
        for (int i = 0; i < 3; i++) {
            from("203.0.113." + i + ", 192.0.2.4, 10.0.0.1", "/test/things");
        }
        assertThat(from("203.0.113.9, 192.0.2.4", "/test/things").statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.1", "/test/things").statusCode()).isEqualTo(200);
    }

    @Test
    void countsAnIpv6NetworkAsOne() {
        for (int i = 0; i < 3; i++) {
            from("2001:db8:0:1::" + i, "/test/things");
        }
        assertThat(from("2001:db8:0:1:ffff::1", "/test/things").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:0:2::1", "/test/things").statusCode()).isEqualTo(200);
    }
}
