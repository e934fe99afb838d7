package dev.shopkeeper.rest.limit;

import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.application.limit.Standing;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.rest.security.Callers;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;

/**
 * Counts requests once it is known who asks. One whose credential was refused is counted too, on its way back and by its
 * address, so that guessing is limited like anything else.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateLimitFilter {

    /** The framework finds out who calls at 39,000. */
    static final int AFTER_SECURITY = 39_500;

    private static final int AROUND_SECURITY = 38_000;
    private static final String STANDING = "shopkeeper.rate-limit";
    private static final String TOO_MANY = "too many requests: wait as long as Retry-After says";

    private final RateLimiter limiter;
    private final Bucket.Limits limits;
    private final ClientAddress addresses;

    RateLimitFilter(RateLimiter limiter, Bucket.Limits limits, ClientAddress addresses) {
        this.limiter = limiter;
        this.limits = limits;
        this.addresses = addresses;
    }

    @RequestFilter
    @Order(AFTER_SECURITY)
    @ExecuteOn(TaskExecutors.BLOCKING)
    void count(HttpRequest<?> request) {
        if (isUnlimited(request)) {
            return;
        }
        Caller caller = Callers.of(request).orElse(null);
        take(request, Bucket.of(caller, addresses.network(request), limits)).orRefuse(TOO_MANY);
    }

    @ResponseFilter
    @Order(AROUND_SECURITY)
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Standing standing = request.getAttribute(STANDING, Standing.class).orElse(null);
        if (standing == null && response.code() == HttpStatus.UNAUTHORIZED.getCode()) {
            standing = take(request, Bucket.of(null, addresses.network(request), limits));
        }
        if (standing == null) {
            return;
        }
        RateLimitHeaders.write(standing, response);
        if (!standing.allowed() && response.code() == HttpStatus.UNAUTHORIZED.getCode()) {
            throw LimitReached.tooOften(TOO_MANY, standing.resetsIn());
        }
    }

    private Standing take(HttpRequest<?> request, Bucket bucket) {
        Standing standing = limiter.take(bucket.key(), bucket.limit());
        request.setAttribute(STANDING, standing);
        return standing;
    }

    private static boolean isUnlimited(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(Unlimited.class))
                .isPresent();
    }
}
