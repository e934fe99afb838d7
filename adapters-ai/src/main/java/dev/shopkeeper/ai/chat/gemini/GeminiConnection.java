package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shopkeeper.application.chat.model.ModelAccess.Timeouts;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sends a request and reads what comes, on the thread that asks, until it ends, is late or is stopped. */
final class GeminiConnection {

    /** How an exchange ended. */
    sealed interface Ending {

        /** What came is in the reply, whole or not. */
        record Closed() implements Ending {}

        /** The provider refused the request. */
        record Refused(GeminiError error) implements Ending {}

        /** It could not be reached, or broke off. */
        record Broken(String why, boolean reached) implements Ending {}

        /** What came is no JSON. */
        record Unreadable() implements Ending {}

        record Late() implements Ending {}

        record Stopped() implements Ending {}
    }

    private static final Duration LOOK_UP = Duration.ofMillis(40);
    private static final int MOST_ERROR_BYTES = 64 << 10;
    private static final int OK = 200;

    private final HttpClient http;
    private final Timeouts timeouts;
    private final JsonMapper json;
    private final InstantSource clock;

    GeminiConnection(HttpClient http, Timeouts timeouts, JsonMapper json, InstantSource clock) {
        this.http = http;
        this.timeouts = timeouts;
        this.json = json;
        this.clock = clock;
    }

    Ending exchange(GeminiRequests.Outgoing outgoing, GeminiReply reply, Instant deadline, BooleanSupplier stopped) {
        Arrivals arrivals = new Arrivals();
        CompletableFuture<?> sent = http.sendAsync(request(outgoing), arrivals::begin);
        CompletableFuture<?> watched = sent.whenComplete((_, failure) -> {
            if (failure != null) {
                arrivals.broken(failure);
            }
        });
        try {
            return read(arrivals, reply, deadline, stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending.Stopped();
        } finally {
            sent.cancel(true);
            watched.cancel(true);
        }
    }

    private static HttpRequest request(GeminiRequests.Outgoing outgoing) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(outgoing.url()))
                .POST(HttpRequest.BodyPublishers.ofString(outgoing.body(), StandardCharsets.UTF_8));
        outgoing.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private Ending read(Arrivals arrivals, GeminiReply reply, Instant deadline, BooleanSupplier stopped)
            throws InterruptedException {
        EventLines lines = new EventLines();
        ErrorBody refused = null;
        Instant patience = earlier(deadline, clock.instant().plus(timeouts.firstWord()));
        while (true) {
            if (stopped.getAsBoolean()) {
                return new Ending.Stopped();
            }
            Arrivals.Arrival arrival = arrivals.next(LOOK_UP);
            if (!clock.instant().isBefore(arrival == null ? patience : deadline)) {
                return refused == null ? new Ending.Late() : new Ending.Refused(refused.error());
            }
            switch (arrival) {
                case null -> {
                    continue;
                }
                case Arrivals.Head head when head.response().statusCode() != OK -> refused = new ErrorBody(head);
                case Arrivals.Head _ -> {
                    continue;
                }
                case Arrivals.Bytes(List<ByteBuffer> buffers) -> {
                    Ending ending = refused == null ? take(buffers, lines, reply) : refused.take(buffers);
                    if (ending != null) {
                        return ending;
                    }
                }
                case Arrivals.End _ -> {
                    return refused == null ? end(lines, reply) : new Ending.Refused(refused.error());
                }
                case Arrivals.Broken(Throwable cause) -> {
                    return refused == null ? broken(cause) : new Ending.Refused(refused.error());
                }
            }
            patience = earlier(deadline, clock.instant().plus(timeouts.silence()));
        }
    }

    private @Nullable Ending take(List<ByteBuffer> buffers, EventLines lines, GeminiReply reply) {
        for (ByteBuffer buffer : buffers) {
            Ending ending = read(lines.take(buffer), reply);
            if (ending != null) {
                return ending;
            }
        }
        return lines.tooMuch() ? new Ending.Unreadable() : null;
    }

    private Ending end(EventLines lines, GeminiReply reply) {
        Ending ending = read(lines.end(), reply);
        return ending == null ? new Ending.Closed() : ending;
    }

    private @Nullable Ending read(List<String> events, GeminiReply reply) {
        for (String event : events) {
            JsonNode read;
            try {
                read = json.readTree(event);
            } catch (JsonProcessingException notJson) {
                return new Ending.Unreadable();
            }
            if (!reply.take(read)) {
                return new Ending.Closed();
            }
        }
        return null;
    }

    private static Ending broken(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        boolean unreached = cause instanceof java.net.ConnectException
                || cause instanceof HttpConnectTimeoutException
                || failure instanceof java.net.ConnectException
                || failure instanceof HttpConnectTimeoutException;
        return new Ending.Broken(cause.getClass().getSimpleName(), !unreached);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What the provider says of why it refused. */
    private final class ErrorBody {

        private final Arrivals.Head head;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        ErrorBody(Arrivals.Head head) {
            this.head = head;
        }

        @Nullable
        Ending take(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[Math.min(buffer.remaining(), MOST_ERROR_BYTES - body.size())];
                buffer.get(bytes);
                body.writeBytes(bytes);
            }
            return body.size() == MOST_ERROR_BYTES ? new Ending.Refused(error()) : null;
        }

        GeminiError error() {
            return GeminiError.of(head.response().statusCode(), parsed(), retryAfter());
        }

        private JsonNode parsed() {
            try {
                JsonNode read = json.readTree(body.toString(StandardCharsets.UTF_8));
                return read.isArray() ? read.path(0) : read;
            } catch (JsonProcessingException notJson) {
                return json.missingNode();
            }
        }

        private @Nullable Duration retryAfter() {
            return head.response()
                    .headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,5}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .orElse(null);
        }
    }
}
