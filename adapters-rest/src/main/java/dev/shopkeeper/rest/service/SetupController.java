package dev.shopkeeper.rest.service;

import dev.shopkeeper.application.service.ReviewSetup;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What an operator has yet to set. */
@Controller("/api/v1/admin/setup")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "service")
class SetupController {

    private final ReviewSetup reviewSetup;

    SetupController(ReviewSetup reviewSetup) {
        this.reviewSetup = reviewSetup;
    }

    /** Says which settings are still as they came, and what production needs; values are never told. */
    @Get
    SetupJson setup() {
        return SetupJson.of(reviewSetup.review());
    }
}
