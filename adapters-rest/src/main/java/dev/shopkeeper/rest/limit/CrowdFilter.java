package dev.shopkeeper.rest.limit;

import dev.shopkeeper.domain.failure.Unavailable;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Lets in as many requests at once as can be answered in good time, and refuses more at once: work that piles up would
 * be late for everybody. A stream counts until it begins, and questions for the health are always let in.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
final class CrowdFilter implements HttpServerFilter {

    private final int most;
    private final AtomicInteger present = new AtomicInteger();

    CrowdFilter(@Value("${shopkeeper.requests-at-once:512}") int most) {
        this.most = most;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        String path = request.getPath();
        if (path.startsWith("/health") || path.startsWith("/api/health")) {
            return chain.proceed(request);
        }
        return Flux.defer(() -> {
            if (present.incrementAndGet() > most) {
                present.decrementAndGet();
                return Flux.error(
                        new Unavailable(Unavailable.Why.AWAY, "too many requests at once: try again in a moment"));
            }
            return Flux.from(chain.proceed(request)).doFinally(_ -> present.decrementAndGet());
        });
    }
}
