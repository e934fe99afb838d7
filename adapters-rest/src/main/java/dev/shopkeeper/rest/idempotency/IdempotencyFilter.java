package dev.shopkeeper.rest.idempotency;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Stands around the routes that are marked, inside security and limits. */
@Idempotent
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class IdempotencyFilter {

    private static final int AFTER_LIMITS = 39_600;

    private final KeyedRequests requests;

    IdempotencyFilter(KeyedRequests requests) {
        this.requests = requests;
    }

    @RequestFilter
    @Order(AFTER_LIMITS)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> once(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> onward) {
        return KeyedRequests.keyOf(request).isEmpty()
                ? onward.proceed()
                : requests.once(request, fingerprint(request), onward::proceed);
    }

    private static String fingerprint(HttpRequest<?> request) {
        MessageDigest digest = KeyedRequests.fingerprints();
        String query = request.getUri().getRawQuery();
        digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (request instanceof ServerHttpRequest<?> sent) {
            try (CloseableAvailableByteBody body = sent.byteBody()
                    .split(SplitBackpressureMode.FASTEST)
                    .buffer()
                    .join()) {
                digest.update(body.toByteArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
