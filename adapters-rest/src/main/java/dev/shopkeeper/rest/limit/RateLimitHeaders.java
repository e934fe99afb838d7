package dev.shopkeeper.rest.limit;

import dev.shopkeeper.application.limit.Standing;
import io.micronaut.http.MutableHttpResponse;

/** Tells a client where it stands. */
final class RateLimitHeaders {
    private RateLimitHeaders() {}

    static void write(Standing standing, MutableHttpResponse<?> response) {
        long seconds = standing.resetsIn().plusMillis(999).toSeconds();
        response.getHeaders().set("RateLimit-Limit", Integer.toString(standing.limit()));
        response.getHeaders().set("RateLimit-Remaining", Integer.toString(standing.remaining()));
        response.getHeaders().set("RateLimit-Reset", Long.toString(Math.max(0, seconds)));
    }
}
