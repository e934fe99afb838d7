package dev.shopkeeper.rest.service;

import dev.shopkeeper.application.service.CheckReadiness;
import dev.shopkeeper.application.service.Readiness;
import dev.shopkeeper.rest.limit.Unlimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Provider;

@Controller
@Unlimited
@Secured(SecurityRule.IS_ANONYMOUS)
final class HealthController {

    private final Provider<CheckReadiness> checkReadiness;

    HealthController(Provider<CheckReadiness> checkReadiness) {
        this.checkReadiness = checkReadiness;
    }

    /** Whether the process lives; needs nothing but the process, and answers without a thread of its own. */
    @Get(uris = {"/health", "/api/health"})
    HealthJson health() {
        return new HealthJson("healthy", "shopkeeper");
    }

    @Get(uris = {"/health/readiness", "/api/health/readiness"})
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<ReadinessJson> readiness() {
        Readiness readiness = checkReadiness.get().check();
        return HttpResponse.<ReadinessJson>status(readiness.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(ReadinessJson.of(readiness));
    }
}
