package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.application.notification.send.DeliveryFilter;
import dev.shopkeeper.application.notification.send.DeliveryLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.streaming.Download;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who got what, who did not, and why. */
@Controller("/notifications/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.MARKETER)
@Tag(name = "sends")
class DeliveryController {

    private static final String CSV = "text/csv";

    private final DeliveryLog log;

    DeliveryController(DeliveryLog log) {
        this.log = log;
    }

    /** Lists deliveries, newest first; as a file of all that match when asked for text/csv. */
    @ApiResponse(
            responseCode = "200",
            description = "A page of deliveries, or all of them as CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PageOfDeliveries.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @Get
    @Produces({MediaType.APPLICATION_JSON, CSV})
    HttpResponse<?> list(
            @QueryValue("job_id") @Nullable String jobId,
            @QueryValue("customer_id") @Nullable String customerId,
            @QueryValue("status") @Nullable String status,
            @SortableBy("created_at") PageRequest page,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller) {
        DeliveryFilter filter = new DeliveryFilter(
                jobId == null || jobId.isBlank() ? null : SendJson.idOf(jobId.strip()),
                customerId == null || customerId.isBlank() ? null : log.customer(customerId.strip()),
                statusOf(status));
        if (wantsCsv(request)) {
            Consumer<Consumer<Delivery>> all = log.export(caller, filter);
            return HttpResponse.ok(Download.of(
                    "deliveries.csv", MediaType.of(CSV + ";charset=utf-8"), to -> DeliveriesCsv.write(all, to)));
        }
        return HttpResponse.ok(PageJson.of(log.list(filter, page), DeliveryJson::of))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean wantsCsv(HttpRequest<?> request) {
        for (MediaType wanted : request.accept()) {
            if (wanted.getName().equals(CSV)) {
                return true;
            }
            if (wanted.getName().equals(MediaType.APPLICATION_JSON)) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable DeliveryStatus statusOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(DeliveryStatus.values())
                .filter(status -> word(status).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field(
                        "status",
                        "must be one of "
                                + Arrays.stream(DeliveryStatus.values())
                                        .map(DeliveryController::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(DeliveryStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
