package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.RecogniseCaller;
import dev.shopkeeper.application.account.RecogniseCaller.Credentials;
import dev.shopkeeper.domain.failure.NotAllowed;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds out who calls, before any rule is asked; off the event loop, because it may have to look into the store. */
@Singleton
@Requires(beans = RecogniseCaller.class)
final class CallerFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private final RecogniseCaller recognise;
    private final Scheduler blocking;

    CallerFetcher(RecogniseCaller recognise, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.recognise = recognise;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty()) {
            return Mono.empty();
        }
        Mono<Authentication> caller = caller(request);
        return isOpen(route.get()) ? caller.onErrorResume(NotAllowed.class, _ -> Mono.empty()) : caller;
    }

    private Mono<Authentication> caller(HttpRequest<?> request) {
        return Mono.defer(() -> {
            Credentials carried = CarriedCredentials.of(request);
            return carried.areNone()
                    ? Mono.empty()
                    : Mono.<Authentication>fromCallable(() -> new CallerAuthentication(recognise.recognise(carried)))
                            .subscribeOn(blocking);
        });
    }

    private static boolean isOpen(RouteMatch<?> route) {
        return Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class))
                .contains(Access.ANYONE);
    }
}
