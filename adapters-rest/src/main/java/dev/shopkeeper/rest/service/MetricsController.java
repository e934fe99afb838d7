package dev.shopkeeper.rest.service;

import dev.shopkeeper.domain.failure.NotAllowed;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Prometheus scrapes: for admins, for services, and for whoever asks from this machine itself. */
@Controller
@Tag(name = "service")
@Secured(SecurityRule.IS_ANONYMOUS)
final class MetricsController {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Operation(
            summary = "Measurements for Prometheus",
            description = "For admins and services, and without a credential from this machine itself.")
    @Get(uri = "/metrics", produces = TEXT_FORMAT)
    @ExecuteOn(TaskExecutors.BLOCKING)
    String metrics(HttpRequest<?> request, @Nullable Authentication authentication) {
        if (!isFromThisMachine(request)) {
            refuseStrangers(authentication);
        }
        return registry.scrape();
    }

    private static void refuseStrangers(@Nullable Authentication authentication) {
        if (authentication == null) {
            throw NotAllowed.unauthenticated("sign in as an admin, or send the client secret");
        }
        Collection<String> roles = authentication.getRoles();
        boolean allowed = roles.stream()
                .map(role -> role.toLowerCase(Locale.ROOT))
                .anyMatch(role -> role.equals("admin") || role.equals("service"));
        if (!allowed) {
            throw NotAllowed.forbidden("this is for admins and services");
        }
    }

    /** A proxy on this machine speaks for others, and says so. */
    private static boolean isFromThisMachine(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return request.getRemoteAddress().getAddress() != null
                && request.getRemoteAddress().getAddress().isLoopbackAddress()
                && !headers.contains(HttpHeaders.FORWARDED)
                && !headers.contains("X-Forwarded-For");
    }
}
