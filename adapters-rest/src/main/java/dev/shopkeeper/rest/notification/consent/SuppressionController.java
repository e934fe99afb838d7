package dev.shopkeeper.rest.notification.consent;

import dev.shopkeeper.application.notification.consent.EditSuppressions;
import dev.shopkeeper.application.notification.consent.EditSuppressions.Added;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The addresses that get nothing. */
@Controller("/notifications/suppressions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.MARKETER)
@Tag(name = "suppressions")
class SuppressionController {

    private final EditSuppressions suppressions;

    SuppressionController(EditSuppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** Lists the addresses that get nothing, newest first; those of erased people without the address. */
    @Get
    PageJson<SuppressionJson> list(
            @Parameter(description = "Only this address") @QueryValue @Nullable String email,
            @Parameter(description = "Only for this reason") @QueryValue @Nullable String reason,
            @SortableBy("created_at") PageRequest page) {
        return PageJson.of(
                suppressions.list(email, reason == null ? null : SuppressionJson.reason(reason), page),
                SuppressionJson::of);
    }

    /** Suppresses an address. One that is suppressed already stays as it is, and is answered with 200. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<SuppressionJson> add(@Body NewSuppressionJson wanted, @Parameter(hidden = true) Caller caller) {
        Added added = suppressions.add(caller, wanted.email(), wanted.toReason(), wanted.note());
        SuppressionJson shown = SuppressionJson.of(added.suppression());
        return added.isNew() ? HttpResponse.created(shown) : HttpResponse.ok(shown);
    }

    /** Takes an address off the list, also that of somebody who was erased. */
    @Delete("/{email}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String email, @Parameter(hidden = true) Caller caller) {
        suppressions.remove(caller, email);
    }

    /** The same, with the address as a parameter. */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void removeNamed(
            @Parameter(description = "Which address") @QueryValue String email,
            @Parameter(hidden = true) Caller caller) {
        suppressions.remove(caller, email);
    }
}
