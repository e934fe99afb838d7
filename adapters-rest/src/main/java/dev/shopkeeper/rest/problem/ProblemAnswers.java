package dev.shopkeeper.rest.problem;

import dev.shopkeeper.rest.headers.SecurityHeaders;
import dev.shopkeeper.rest.tracing.RequestId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Writes the body of every error answer; all of the framework's own handlers end here. */
@Singleton
@Primary
final class ProblemAnswers implements ErrorResponseProcessor<ProblemJson> {

    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final SecurityHeaders security;

    ProblemAnswers(SecurityHeaders security) {
        this.security = security;
    }

    @Override
    public MutableHttpResponse<ProblemJson> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Problem problem = context.getRootCause()
                .flatMap(CauseProblems::of)
                .orElseGet(() -> Problem.ofStatus(HttpStatus.valueOf(response.code())));
        return write(context.getRequest(), problem, response);
    }

    /** Makes this answer say that problem. */
    MutableHttpResponse<ProblemJson> write(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        String requestId = RequestId.of(request);
        response.status(problem.status());
        // What is refused before routing passes no filter, so what every answer has is written here too.
        response.getHeaders().set(RequestId.HEADER, requestId);
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfter() != null) {
            long seconds = Math.max(1, problem.retryAfter().plusMillis(999).toSeconds());
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        if (request.getMethod() == HttpMethod.HEAD) {
            security.write(response);
            return response.body((ProblemJson) null);
        }
        MutableHttpResponse<ProblemJson> written =
                response.<ProblemJson>body(ProblemJson.of(problem, requestId)).contentType(PROBLEM);
        security.write(written);
        return written;
    }
}
