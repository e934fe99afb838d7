package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.application.notification.send.CommandSend;
import dev.shopkeeper.application.notification.send.SendQueries;
import dev.shopkeeper.application.notification.send.StartSend;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends: accepted, watched and steered. */
@Controller("/notifications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.MARKETER)
@Tag(name = "sends")
class SendController {

    private final StartSend start;
    private final CommandSend command;
    private final SendQueries sends;

    SendController(StartSend start, CommandSend command, SendQueries sends) {
        this.start = start;
        this.command = command;
        this.sends = sends;
    }

    /**
     * Sends a template to one customer, to those whom a filter leaves, or to all. The audience is frozen, and the e-mail
     * is tried out, before this answers.
     */
    @Post("/send")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<SendAcceptedJson> send(@Body @Nullable JsonNode body, @Parameter(hidden = true) Caller caller) {
        Send accepted = start.start(SendWishJson.read(body), caller);
        return HttpResponse.<SendAcceptedJson>accepted(URI.create(SendJson.linkTo(accepted.id())))
                .body(SendAcceptedJson.of(accepted));
    }

    /** Lists sends, newest first. */
    @Get("/sends")
    PageJson<SendJson> list(@QueryValue("status") @Nullable String status, @SortableBy("created_at") PageRequest page) {
        return PageJson.of(sends.list(statusOf(status), page), SendJson::of);
    }

    /** Shows how a send stands; its six numbers always add up to the recipients. */
    @Get("/sends/{job_id}")
    SendJson show(@PathVariable("job_id") String jobId) {
        return SendJson.of(sends.find(SendJson.idOf(jobId)));
    }

    /** Stops a send; it can go on later. */
    @Post("/sends/{job_id}/pause")
    @Idempotent
    SendJson pause(@PathVariable("job_id") String jobId, @Parameter(hidden = true) Caller caller) {
        return told(jobId, SendCommand.Kind.PAUSE, caller);
    }

    /** Lets a paused send go on. */
    @Post("/sends/{job_id}/resume")
    @Idempotent
    SendJson resume(@PathVariable("job_id") String jobId, @Parameter(hidden = true) Caller caller) {
        return told(jobId, SendCommand.Kind.RESUME, caller);
    }

    /** Ends a send: whoever is queued is skipped. */
    @Post("/sends/{job_id}/cancel")
    @Idempotent
    SendJson cancel(@PathVariable("job_id") String jobId, @Parameter(hidden = true) Caller caller) {
        return told(jobId, SendCommand.Kind.CANCEL, caller);
    }

    /** Tries again what has failed. */
    @Post("/sends/{job_id}/retry-failed")
    @Idempotent
    SendJson retryFailed(@PathVariable("job_id") String jobId, @Parameter(hidden = true) Caller caller) {
        return told(jobId, SendCommand.Kind.RETRY_FAILED, caller);
    }

    /** Decides about e-mails of which nobody knows whether they went out. */
    @Post("/sends/{job_id}/uncertain")
    @Idempotent
    SendJson uncertain(
            @PathVariable("job_id") String jobId,
            @Body @Nullable JsonNode body,
            @Parameter(hidden = true) Caller caller) {
        OnUncertain action =
                SendWishJson.onUncertain(body == null || !body.isObject() ? null : body.get("action"), "action", null);
        return told(
                jobId,
                action == OnUncertain.RESEND ? SendCommand.Kind.RESEND_UNCERTAIN : SendCommand.Kind.HOLD_UNCERTAIN,
                caller);
    }

    private SendJson told(String jobId, SendCommand.Kind kind, Caller caller) {
        return SendJson.of(sends.figures(command.command(SendJson.idOf(jobId), kind, caller)));
    }

    private static @Nullable SendStatus statusOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(SendStatus.values())
                .filter(status -> word(status).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field(
                        "status",
                        "must be one of "
                                + Arrays.stream(SendStatus.values())
                                        .map(SendController::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(SendStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
