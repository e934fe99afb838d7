package dev.shopkeeper.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.failure.Unavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class CrowdFilterTest {

    private final CrowdFilter filter = new CrowdFilter(2);
    private final List<CompletableFuture<MutableHttpResponse<?>>> answers = new ArrayList<>();
    private final List<Throwable> refused = new ArrayList<>();

    @Test
    void refusesWhoeverComesWhileAllPlacesAreTaken() {
        ask("/customers");
        ask("/customers");
        ask("/customers");

        assertThat(answers).hasSize(2);
        assertThat(refused).singleElement().isInstanceOf(Unavailable.class);
    }

    @Test
    void givesAPlaceAwayAgainHoweverARequestEnds() {
        ask("/customers");
        ask("/customers");
        answers.getLast().complete(HttpResponse.ok());
        ask("/customers");
        answers.getLast().completeExceptionally(new IllegalStateException("broken"));
        ask("/customers").dispose();
        ask("/customers");

        assertThat(answers).hasSize(5);
        assertThat(refused).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void alwaysAnswersForTheHealth() {
        ask("/customers");
        ask("/customers");
        ask("/health");

        assertThat(answers).hasSize(3);
    }

    private Disposable ask(String path) {
        CompletableFuture<MutableHttpResponse<?>> answer = new CompletableFuture<>();
        return Flux.from(filter.doFilter(HttpRequest.GET(path), _ -> {
                    answers.add(answer);
                    return Mono.fromFuture(answer);
                }))
                .doOnError(refused::add)
                .onErrorComplete()
                .subscribe();
    }
}
