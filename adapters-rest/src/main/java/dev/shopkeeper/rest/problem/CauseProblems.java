package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.rest.json.WireName;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from an exception of the framework what the client did wrong; never shows its text. */
final class CauseProblems {

    private static final int DEPTH = 20;

    private CauseProblems() {}

    /** The problem behind an exception, where the exception says more than the status does. */
    static Optional<Problem> of(Throwable cause) {
        Optional<Failure> failure = find(cause, Failure.class);
        if (failure.isPresent()) {
            return failure.map(FailureProblems::of);
        }
        return Optional.ofNullable(
                switch (cause) {
                    case ConstraintViolationException violations -> Violations.problem(violations);
                    case UnsatisfiedRouteException missing -> missing(missing.getArgument());
                    case JsonSyntaxException syntax -> notJson();
                    case ConversionErrorException conversion -> wrongType(conversion);
                    case CodecException codec -> unreadable(codec, null);
                    case URISyntaxException uri -> Problem.malformed("the address is not a valid URI");
                    case AuthorizationException refused ->
                        Problem.ofStatus(refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
                    case BufferLengthExceededException large -> Problem.ofStatus(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
                    case ContentLengthExceededException large -> Problem.ofStatus(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
                    default -> null;
                });
    }

    private static Problem missing(Argument<?> argument) {
        if (isWholeBody(argument)) {
            return new Problem(HttpStatus.BAD_REQUEST, "MISSING_DATA", "send a body: this request needs one");
        }
        return Problem.invalidField(wireName(argument), "is required");
    }

    private static Problem notJson() {
        return Problem.malformed("the body is not valid JSON");
    }

    private static Problem wrongType(ConversionErrorException conversion) {
        if (find(conversion, BufferLengthExceededException.class).isPresent()
                || find(conversion, ContentLengthExceededException.class).isPresent()) {
            return Problem.ofStatus(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        }
        Argument<?> argument = conversion.getArgument();
        return isWholeBody(argument)
                ? unreadable(conversion, argument)
                : Problem.invalidField(wireName(argument), WireType.expectation(argument));
    }

    private static Problem unreadable(Throwable cause, @Nullable Argument<?> body) {
        if (find(cause, JsonSyntaxException.class).isPresent()) {
            return notJson();
        }
        return find(cause, SerdeException.class)
                .flatMap(SerdePaths::problem)
                .orElseGet(() -> Problem.malformed(
                        body == null ? "the body cannot be read" : "the body " + WireType.expectation(body)));
    }

    private static boolean isWholeBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class)
                && argument.getAnnotationMetadata().stringValue(Body.class).isEmpty();
    }

    private static String wireName(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .or(() -> argument.getAnnotationMetadata().stringValue(Part.class))
                .orElseGet(() -> WireName.of(argument.getName()));
    }

    private static <T> Optional<T> find(Throwable cause, Class<T> type) {
        Throwable current = cause;
        for (int depth = 0; current != null && depth < DEPTH; depth++) {
            if (type.isInstance(current)) {
                return Optional.of(type.cast(current));
            }
            current = current.getCause();
        }
        return Optional.empty();
    }
}
