package dev.shopkeeper.rest.edge;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.failure.NotAllowed;
import dev.shopkeeper.domain.failure.NotFound;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@Controller("/test/things")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Validated
class ThingController {

    static final Logger LOG = LoggerFactory.getLogger(ThingController.class);

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Serdeable
    record PartJson(@NotBlank String partName, int count) {}

    @Serdeable
    record ThingJson(
            @Nullable String id,
            @Nullable @Email String emailAddress,
            @Nullable @Max(100) Integer age,
            @Nullable Colour colour,
            @Nullable Instant createdAt,
            @Nullable @Valid List<PartJson> parts,
            @Nullable Map<String, Integer> attributes) {}

    @Get
    PageJson<String> list(@SortableBy({"created_at", "name"}) PageRequest page) {
        String sort = Optional.ofNullable(page.sort()).map(Object::toString).orElse("none");
        return PageJson.of(new Page<>(List.of(sort), page.page(), page.pageSize(), 1, page.after()), text -> text);
    }

    @Get("/unsorted")
    PageJson<String> unsorted(PageRequest page) {
        return PageJson.of(new Page<>(List.<String>of(), page.page(), page.pageSize(), 0, null), text -> text);
    }

    @Post
    @Status(HttpStatus.CREATED)
    ThingJson create(@Body @Valid ThingJson thing) {
        return thing;
    }

    @Post("/start")
    Map<String, String> start(@Body @Nullable ThingJson thing) {
        return Map.of("got", thing == null ? "nothing" : "a thing");
    }

    @Get("/{number}")
    Map<String, Object> byNumber(
            @PathVariable int number,
            @QueryValue("max_age") @Nullable Integer maxAge,
            @QueryValue @Nullable Colour colour,
            @Header("If-Size") @Nullable Integer size) {
        return Map.of("number", number);
    }

    @Get("/needs")
    String needs(
            @QueryValue("customer_id") String customerId,
            @QueryValue("short_name") @Nullable @Size(max = 3) String shortName) {
        return customerId;
    }

    @Get("/fails/{kind}")
    String fails(@PathVariable String kind) {
        throw switch (kind) {
            case "invalid" -> InvalidInput.field("email", "must be an e-mail address");
            case "template" -> new InvalidInput("TEMPLATE_INVALID", "line 3, column 4: what is this", List.of());
            case "unprocessable" -> new InvalidInput("UNPROCESSABLE", "2 variables are missing", List.of());
            case "missing" -> new NotFound("there is no such thing");
            case "untrained" -> new NotFound("MODEL_NOT_FOUND", "train it first");
            case "conflict" -> new Conflict("that is taken");
            case "stale" -> new Conflict("PRECONDITION_FAILED", "it was changed meanwhile");
            case "forbidden" -> NotAllowed.forbidden("only an admin may");
            case "unauthenticated" -> NotAllowed.unauthenticated("the token has expired");
            case "often" -> LimitReached.tooOften("slow down", Duration.ofMillis(1500));
            case "large" -> LimitReached.tooLarge("at most 10");
            case "bad" -> new Unavailable(Unavailable.Why.ANSWERED_BADLY, "the model answered nonsense");
            case "late" -> new Unavailable(Unavailable.Why.LATE, "the model took too long");
            case "away" -> new Unavailable(Unavailable.Why.AWAY, "the store is away");
            default -> new IllegalStateException("secret detail of dev.shopkeeper.Internals");
        };
    }

    @Get("/bare/{code}")
    HttpResponse<?> bare(@PathVariable int code) {
        return HttpResponse.status(HttpStatus.valueOf(code));
    }

    @Get("/logs")
    Map<String, String> logs() throws InterruptedException {
        LOG.warn("a line of this request");
        return Map.of(
                "mdc",
                String.valueOf(MDC.get("request_id")),
                "thread",
                Thread.currentThread().toString());
    }

    @Get("/csv")
    @Produces("text/csv")
    String csv() {
        return "a,b\n";
    }

    @Get("/csv/broken")
    @Produces("text/csv")
    String brokenCsv() {
        throw new NotFound("there is no such file");
    }

    @Get("/secret")
    @Secured("ADMIN")
    String secret() {
        return "secret";
    }
}
