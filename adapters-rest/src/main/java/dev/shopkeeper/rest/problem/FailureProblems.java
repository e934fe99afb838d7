package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.failure.NotAllowed;
import dev.shopkeeper.domain.failure.NotFound;
import dev.shopkeeper.domain.failure.Unavailable;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.List;

/** The one place that knows which status each kind of failure has. */
final class FailureProblems {

    private static final Duration SOON = Duration.ofSeconds(1);

    private FailureProblems() {}

    static Problem of(Failure failure) {
        return switch (failure) {
            case InvalidInput invalid ->
                new Problem(statusOf(invalid), invalid.code(), invalid.message(), invalid.fields(), null);
            case NotFound missing -> plain(HttpStatus.NOT_FOUND, missing);
            case Conflict conflict ->
                new Problem(statusOf(conflict), conflict.code(), conflict.message(), fieldsOf(conflict), null);
            case NotAllowed refused ->
                plain(refused.isUnauthenticated() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN, refused);
            case LimitReached limit ->
                new Problem(statusOf(limit), limit.code(), limit.message(), List.of(), limit.retryAfter());
            case Unavailable away ->
                new Problem(
                        statusOf(away),
                        away.code(),
                        away.message(),
                        List.of(),
                        away.why() == Unavailable.Why.BUSY ? SOON : null);
        };
    }

    private static Problem plain(HttpStatus status, Failure failure) {
        return new Problem(status, failure.code(), failure.message());
    }

    private static HttpStatus statusOf(InvalidInput invalid) {
        return invalid.code().equals("UNPROCESSABLE") ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST;
    }

    private static List<FieldError> fieldsOf(Conflict conflict) {
        String field = conflict.field();
        return field == null ? List.of() : List.of(new FieldError(field, "is taken"));
    }

    private static HttpStatus statusOf(Conflict conflict) {
        return conflict.code().equals("PRECONDITION_FAILED") ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
    }

    private static HttpStatus statusOf(LimitReached limit) {
        return limit.retryAfter() == null ? HttpStatus.REQUEST_ENTITY_TOO_LARGE : HttpStatus.TOO_MANY_REQUESTS;
    }

    private static HttpStatus statusOf(Unavailable away) {
        return switch (away.why()) {
            case ANSWERED_BADLY -> HttpStatus.BAD_GATEWAY;
            case LATE -> HttpStatus.GATEWAY_TIMEOUT;
            case AWAY, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
