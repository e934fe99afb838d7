package dev.shopkeeper.jobs.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWebhookCallerTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final String SECRET = "whsec_something";

    private final AtomicReference<HttpHandler> answers = new AtomicReference<>(exchange -> answer(exchange, 204));
    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicReference<Headers> headers = new AtomicReference<>(new Headers());
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpWebhookCaller caller = new HttpWebhookCaller(() -> NOW, Duration.ofSeconds(1));
    private final HttpServer server;

    HttpWebhookCallerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.set(exchange.getRequestHeaders());
            answers.get().handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        caller.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Outcome call(String url) {
        Webhook hook = Webhook.made(new WebhookId("w1"), new Wish(url, null, null, null), SECRET, NOW);
        Event event = Event.failed(new DeliveryId(new SendId("s1"), new CustomerId("c1")), "bounced", 2, NOW);
        return caller.call(hook, WebhookCall.owed(hook.id(), event, NOW));
    }

    @Test
    void tellsTheEventSignedAsItSays() throws Exception {
        assertThat(call(url("/hook?key=1")))
                .isInstanceOfSatisfying(
                        Outcome.Taken.class, taken -> assertThat(taken.status()).isEqualTo(204));

        assertThat(new ObjectMapper().readTree(body.get())).isEqualTo(new ObjectMapper().readTree("""
                        {"id": "w1:failed:2:s1:c1", "event": "delivery.failed",
                         "occurred_at": "2026-11-27T08:15:30.123Z",
                         "data": {"delivery_id": "s1:c1", "job_id": "s1", "customer_id": "c1", "reason": "bounced"}}
                        """));
        assertThat(headers.get().getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(headers.get().getFirst("X-Shopkeeper-Event")).isEqualTo("delivery.failed");
        assertThat(headers.get().getFirst("X-Shopkeeper-Delivery")).isEqualTo("w1:failed:2:s1:c1");
        assertThat(headers.get().getFirst("X-Shopkeeper-Timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal((NOW.getEpochSecond() + "." + body.get()).getBytes(StandardCharsets.UTF_8));
        assertThat(headers.get().getFirst("X-Shopkeeper-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(hash));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 404, 410, 429, 500, 503})
    void isNotTakenByAnyOtherAnswer(int status) {
        answers.set(exchange -> {
            exchange.getResponseHeaders().set("Location", url("/elsewhere"));
            answer(exchange, status);
        });

        assertThat(call(url("/"))).isInstanceOfSatisfying(Outcome.NotTaken.class, not -> {
            assertThat(not.status()).isEqualTo(status);
            assertThat(not.why()).isEqualTo("it answered " + status);
        });
        assertThat(asked).hasValue(1);
    }

    @Test
    void doesNotWaitForAnAnswerThatDoesNotCome() {
        answers.set(exchange -> await());

        assertIsLate(call(url("/")));
    }

    @Test
    void doesNotWaitForTheEndOfAnAnswerThatHasNone() {
        answers.set(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("drip".getBytes(StandardCharsets.UTF_8));
            out.flush();
            await();
        });

        assertIsLate(call(url("/")));
    }

    private void await() {
        try {
            over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertIsLate(Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.NotTaken.class, not -> {
            assertThat(not.status()).isNull();
            assertThat(not.why()).isEqualTo("it gave no whole answer within 1 seconds");
            assertThat(not.took()).isLessThan(Duration.ofSeconds(8));
        });
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(call("http://127.0.0.1:" + port + "/"))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).isEqualTo("it could not be connected to"));
        assertThat(call("http://nobody.invalid/"))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).isEqualTo("there is no such host"));
    }

    @Test
    void saysThatTheConnectionBroke() {
        answers.set(HttpExchange::close);

        assertThat(call(url("/"))).isInstanceOfSatisfying(Outcome.NotTaken.class, not -> assertThat(not.status())
                .isNull());
        assertThat(call(url("/").replace("http:", "https:")))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).doesNotContain("127.0.0.1"));
    }
}
