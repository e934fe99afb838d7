package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an error answer says, before it takes its shape on the wire. */
record Problem(
        HttpStatus status,
        String error,
        String message,
        List<FieldError> fields,
        @Nullable Duration retryAfter) {

    Problem {
        fields = List.copyOf(fields);
    }

    Problem(HttpStatus status, String error, String message) {
        this(status, error, message, List.of(), null);
    }

    static Problem invalidFields(List<FieldError> fields) {
        InvalidInput invalid = InvalidInput.fields(fields);
        return new Problem(HttpStatus.BAD_REQUEST, invalid.code(), invalid.message(), fields, null);
    }

    static Problem invalidField(String field, String message) {
        return invalidFields(List.of(new FieldError(field, message)));
    }

    static Problem malformed(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", message);
    }

    static Problem unforeseen() {
        return ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** What to say when nothing but the status is known. */
    static Problem ofStatus(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED ->
                new Problem(
                        status,
                        "UNAUTHENTICATED",
                        "sign in first: send a valid token as Authorization: Bearer <token>, or a client secret");
            case FORBIDDEN -> new Problem(status, "FORBIDDEN", "you may not do this with your roles");
            case NOT_FOUND -> new Problem(status, "NOT_FOUND", "there is nothing at this address");
            case METHOD_NOT_ALLOWED ->
                new Problem(
                        status,
                        "METHOD_NOT_ALLOWED",
                        "this address does not take that method: see the Allow header for those it takes");
            case NOT_ACCEPTABLE ->
                new Problem(
                        status,
                        "NOT_ACCEPTABLE",
                        "this address cannot answer in a media type your Accept header takes");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(status, "UNSUPPORTED_MEDIA_TYPE", "this address does not take a body of that Content-Type");
            case CONFLICT -> new Problem(status, "CONFLICT", "this contradicts what is already there");
            case PRECONDITION_FAILED ->
                new Problem(status, "PRECONDITION_FAILED", "it was changed meanwhile: read it again and repeat");
            case REQUEST_ENTITY_TOO_LARGE, REQUEST_URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                new Problem(status, "PAYLOAD_TOO_LARGE", "the request is larger than what is taken here: send less");
            case UNPROCESSABLE_ENTITY -> new Problem(status, "UNPROCESSABLE", "this cannot be done as it was sent");
            case TOO_MANY_REQUESTS -> new Problem(status, "RATE_LIMITED", "too many requests: wait and try again");
            case BAD_GATEWAY -> new Problem(status, "API_ERROR", "a service behind this one answered badly");
            case SERVICE_UNAVAILABLE ->
                new Problem(status, "SERVICE_UNAVAILABLE", "this is not available now: try again in a moment");
            case GATEWAY_TIMEOUT ->
                new Problem(status, "UPSTREAM_TIMEOUT", "a service behind this one did not answer in time: try again");
            default ->
                status.getCode() < 500
                        ? new Problem(status, "MALFORMED_REQUEST", "the request cannot be understood")
                        : new Problem(
                                status,
                                "INTERNAL_ERROR",
                                "something went wrong on our side: report the request_id if it stays");
        };
    }
}
