package dev.shopkeeper.rest.limit;

import dev.shopkeeper.domain.failure.LimitReached;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Refuses bodies that are too large, by what the client announces, or by what comes where it announces nothing. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimitFilter {

    private static final int AFTER_RATE_LIMIT = RateLimitFilter.AFTER_SECURITY + 10;

    private final long uploadMegabytes;

    BodyLimitFilter(@Property(name = "max.upload-mb") long uploadMegabytes) {
        // beside the file, its form has a few fields
        this.uploadMegabytes = uploadMegabytes + BodyLimit.USUAL_MEGABYTES;
    }

    @RequestFilter
    @Order(AFTER_RATE_LIMIT)
    CompletionStage<HttpRequest<?>> check(HttpRequest<?> request) {
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (route == null || !(request instanceof ServerHttpRequest<?> sent)) {
            return CompletableFuture.completedFuture(request);
        }
        boolean upload = isUpload(request);
        long megabytes = upload ? uploadMegabytes : usualMegabytes(route);
        OptionalLong announced = sent.byteBody().expectedLength();
        if (announced.isPresent()) {
            refuseOver(megabytes, announced.getAsLong());
        }
        if (upload || announced.isPresent()) {
            return CompletableFuture.completedFuture(request);
        }
        return sent.byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .buffer()
                .thenApply(body -> measured(body, megabytes, request));
    }

    private static int usualMegabytes(RouteMatch<?> route) {
        return route.getAnnotationMetadata()
                .intValue(BodyLimit.class, "megabytes")
                .orElse(BodyLimit.USUAL_MEGABYTES);
    }

    private static HttpRequest<?> measured(CloseableAvailableByteBody body, long megabytes, HttpRequest<?> request) {
        try (body) {
            refuseOver(megabytes, body.length());
        }
        return request;
    }

    private static void refuseOver(long megabytes, long length) {
        if (length > megabytes << 20) {
            throw LimitReached.tooLarge("the body is larger than the %d MB taken here".formatted(megabytes));
        }
    }

    /** Uploads are streamed to the disk, and have their own limit. */
    private static boolean isUpload(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
    }
}
