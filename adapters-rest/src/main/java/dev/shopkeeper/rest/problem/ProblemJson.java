package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.failure.InvalidInput.Position;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param error     the stable, machine-readable name of what went wrong
 * @param message   for people: says what to do
 * @param detail    the same as {@code message}, under the name of RFC 9457
 * @param details   the fields that are not valid, where fields are to blame
 * @param requestId the id of the request, as it stands in our logs
 */
@Serdeable
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
record ProblemJson(
        @Schema(example = "about:blank") String type,
        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(example = "VALIDATION_FAILED") String error,
        @Schema(example = "email must be an e-mail address") String message,
        @Schema(example = "email must be an e-mail address") String detail,
        @Nullable List<FieldErrorJson> details,
        String requestId) {

    /**
     * One field that is not valid, by its name on the wire.
     *
     * @param line   where in the field's text, from 1, where it is about one place of it
     * @param column the same, from 1
     */
    @Serdeable
    @Schema(name = "FieldError")
    record FieldErrorJson(
            @Schema(example = "email") String field,
            @Schema(example = "must be an e-mail address") String message,
            @Nullable Integer line,
            @Nullable Integer column) {

        static FieldErrorJson of(FieldError error) {
            Position at = error.position();
            return new FieldErrorJson(
                    error.field(),
                    error.message(),
                    at == null ? null : at.line(),
                    at == null || at.column() == 0 ? null : at.column());
        }
    }

    static ProblemJson of(Problem problem, String requestId) {
        HttpStatus status = problem.status();
        return new ProblemJson(
                "about:blank",
                status.getReason(),
                status.getCode(),
                problem.error(),
                problem.message(),
                problem.message(),
                detailsOf(problem.fields()),
                requestId);
    }

    private static @Nullable List<FieldErrorJson> detailsOf(List<FieldError> fields) {
        return fields.isEmpty() ? null : fields.stream().map(FieldErrorJson::of).toList();
    }
}
