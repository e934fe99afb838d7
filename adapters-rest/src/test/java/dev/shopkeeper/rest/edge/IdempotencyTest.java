package dev.shopkeeper.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest
class IdempotencyTest {

    private final Http http;
    private final String key = UUID.randomUUID().toString();

    IdempotencyTest(EmbeddedServer server) {
        this.http = new Http(server);
    }

    @Test
    void givesTheFirstAnswerAgain() {
        HttpResponse<String> first = http.postJson("/test/work", "{\"a\": 1}", "Idempotency-Key", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        HttpResponse<String> again = http.postJson("/test/work/", "{\"a\": 1}", "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body()).contains("job_id");
        for (String header : List.of("Location", "Content-Type")) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void startsEachTimeWithoutAKey() {
        assertThat(http.postJson("/test/work", "{}").body())
                .isNotEqualTo(http.postJson("/test/work", "{}").body());
        assertThat(http.send("POST", "/test/work", null).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        http.postJson("/test/work", "{\"a\": 1}", "Idempotency-Key", key);
        HttpResponse<String> other = http.postJson("/test/work", "{\"a\": 2}", "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"error\":\"IDEMPOTENCY_CONFLICT\"");
    }

    @Test
    void refusesAKeyThatIsNone() {
        HttpResponse<String> answer = http.postJson("/test/work", "{}", "Idempotency-Key", "x".repeat(256));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void keepsARefusalButNotAFailureOfOurs() {
        String taken = http.send("POST", "/test/work/failing/taken", null, "Idempotency-Key", key)
                .body();
        HttpResponse<String> again = http.send("POST", "/test/work/failing/taken", null, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(taken).contains("\"error\":\"CONFLICT\"");
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        for (String kind : List.of("away", "bug")) {
            int before = WorkController.STARTED.get();
            http.send("POST", "/test/work/failing/" + kind, null, "Idempotency-Key", key);
            http.send("POST", "/test/work/failing/" + kind, null, "Idempotency-Key", key);
            assertThat(WorkController.STARTED.get() - before).as(kind).isEqualTo(2);
        }
    }

    @Test
    void startsOnceUnderManyHands() throws Exception {
        WorkController.gate = new CountDownLatch(1);
        int before = WorkController.STARTED.get();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> post = () -> http.postJson("/test/work", "{\"b\": 1}", "Idempotency-Key", key)
                    .body();
            List<Future<String>> answers =
                    IntStream.range(0, 20).mapToObj(i -> hands.submit(post)).toList();
            WorkController.gate.countDown();
            String first = answers.getFirst().get();
            assertThat(first).contains("job_id");
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(WorkController.STARTED.get() - before).isEqualTo(1);
    }

    @Test
    void takesTheControllersWordForWhatIsTheSameUpload() {
        HttpResponse<String> first = upload("boundary1", "same");
        HttpResponse<String> again = upload("boundary2", "same");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(upload("boundary3", "other").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> upload(String boundary, String content) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + content + "\r\n--" + boundary + "--\r\n";
        return http.send(
                "POST",
                "/test/work/upload",
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key",
                key);
    }
}
