package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the business refuses. */
@Singleton
final class FailureHandler implements ExceptionHandler<Failure, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private final ProblemAnswers problems;

    FailureHandler(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Failure failure) {
        Problem problem = FailureProblems.of(failure);
        if (problem.status().getCode() >= 500) {
            LOG.warn("Answered {} {}: {}", problem.status().getCode(), problem.error(), problem.message());
        }
        return problems.write(request, problem, HttpResponse.status(problem.status()));
    }
}
