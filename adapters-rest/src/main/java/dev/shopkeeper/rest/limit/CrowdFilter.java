package dev.shopkeeper.rest.limit;

import dev.shopkeeper.domain.failure.Unavailable;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * Lets in as many requests at once as can be answered in good time, and refuses more at once: work that piles up would
 * be late for everybody. A stream counts until it begins, and questions for the health are always let in.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
final class CrowdFilter implements HttpServerFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CrowdFilter.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    private final int most;
    private final AtomicInteger present = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private final AtomicLong lastTold = new AtomicLong(System.nanoTime() - TELL_EVERY.toNanos());

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
                tellOfRefused();
                return Flux.error(
                        new Unavailable(Unavailable.Why.BUSY, "too many requests at once: try again in a moment"));
            }
            return Flux.from(chain.proceed(request)).doFinally(_ -> present.decrementAndGet());
        });
    }

    /** Once for many: a line for each would make the crowd worse. */
    private void tellOfRefused() {
        long now = System.nanoTime();
        long last = lastTold.get();
        refused.increment();
        if (now - last >= TELL_EVERY.toNanos() && lastTold.compareAndSet(last, now)) {
            LOG.warn("More than {} requests at once: {} refused", most, refused.sumThenReset());
        }
    }
}
