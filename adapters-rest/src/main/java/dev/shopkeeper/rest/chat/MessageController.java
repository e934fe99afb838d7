package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.conversation.ChatCustomers;
import dev.shopkeeper.application.chat.turn.AcceptMessage;
import dev.shopkeeper.application.chat.turn.FollowTurns;
import dev.shopkeeper.application.chat.turn.LeaveToBackground;
import dev.shopkeeper.application.chat.turn.TurnEnding;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.rest.idempotency.KeyedRequests;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.task.AcceptedJson;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.sse.Event;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Talks with the assistant. */
@Controller("/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.SIGNED_IN)
@Tag(name = "chat")
class MessageController {

    private final ChatCustomers customers;
    private final AcceptMessage accept;
    private final FollowTurns follow;
    private final LeaveToBackground background;
    private final AnswerStreams streams;
    private final AnswerEvents answers;

    MessageController(
            ChatCustomers customers,
            AcceptMessage accept,
            FollowTurns follow,
            LeaveToBackground background,
            AnswerStreams streams,
            AnswerEvents answers) {
        this.customers = customers;
        this.accept = accept;
        this.follow = follow;
        this.background = background;
        this.streams = streams;
        this.answers = answers;
    }

    /** Sends a message and waits for the answer, but not for long. */
    @ApiResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = AnswerJson.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The answer is made in the background, and becomes the result of the task",
            content = @Content(schema = @Schema(implementation = QueuedJson.class)))
    @Post("/send")
    HttpResponse<?> send(
            @Body JsonNode message,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller) {
        SendJson asked = SendJson.read(message);
        Turn turn = accepted(asked, request, caller);
        if (asked.async()) {
            return queued(turn);
        }
        return switch (follow.await(turn, asked.longestWait())) {
            case null -> queued(turn);
            case TurnEnding.Answered(ChatMessage answer) -> HttpResponse.ok(answers.answer(turn.askedAt(), answer));
            case TurnEnding.Unanswered(Failure why) -> throw why;
        };
    }

    private Turn accepted(SendJson asked, HttpRequest<?> request, Caller caller) {
        CustomerId customer = customers.speaking(caller, asked.customerId());
        String owner = Task.ownerOf(caller);
        return accept.accept(
                new Turn.Asked(customer, asked.message(), asked.language(), owner, key(request, owner, customer)),
                asked.conversationId());
    }

    /**
     * The turn knows its key, so that nothing of what was said is kept beside it, and so that a request whose first answer
     * was lost with its node is no second message.
     */
    private static @Nullable String key(HttpRequest<?> request, String owner, CustomerId customer) {
        if (!KeyedRequests.isKeyed(request)) {
            return null;
        }
        String key = request.getHeaders().get("Idempotency-Key");
        MessageDigest digest = KeyedRequests.fingerprints();
        digest.update((owner + '\n' + customer.value() + '\n' + key).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private HttpResponse<QueuedJson> queued(Turn turn) {
        Task task = background.leave(turn);
        return HttpResponse.<QueuedJson>accepted()
                .header(HttpHeaders.LOCATION, AcceptedJson.locationOf(task.id()))
                .body(QueuedJson.of(task, turn));
    }

    /** Sends a message and shows the answer while it is made, as server-sent events. */
    @Post(uri = "/stream", produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<String>>> stream(
            @Body JsonNode message,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller) {
        streams.refuseTooMany();
        Turn turn = accepted(SendJson.read(message), request, caller);
        return HttpResponse.<Publisher<Event<String>>>ok()
                .header(
                        HttpHeaders.CONTENT_LOCATION,
                        "/messages/stream/" + turn.answer().value())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(streams.of(turn, 0));
    }

    /** Goes on showing an answer, from behind the event that was seen last. */
    @Get(uri = "/stream/{messageId}", produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<String>>> resume(
            String messageId,
            @Nullable @Header("Last-Event-ID") String lastEventId,
            @Parameter(hidden = true) Caller caller) {
        streams.refuseTooMany();
        Turn turn = follow.named(caller, messageId);
        return HttpResponse.<Publisher<Event<String>>>ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(streams.of(turn, number(lastEventId)));
    }

    /** An id that is none of ours is no id: the reader gets everything. */
    private static long number(@Nullable String lastEventId) {
        String id = lastEventId == null ? "" : lastEventId.strip();
        return id.matches("[0-9]{1,12}") ? Long.parseLong(id) : 0;
    }

    /** Wants no more of an answer: what there is so far becomes the answer. */
    @Post("/stream/{messageId}/stop")
    StoppedJson stop(String messageId, @Parameter(hidden = true) Caller caller) {
        Turn turn = follow.named(caller, messageId);
        follow.stop(turn);
        return StoppedJson.of(turn);
    }
}
