package dev.shopkeeper.rest.problem;

import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.Unavailable;
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
        if (problem.status().getCode() >= 500 && !isCrowd(failure)) {
            LOG.warn("Answered {} {}: {}", problem.status().getCode(), problem.error(), problem.message());
        }
        return problems.write(request, problem, HttpResponse.status(problem.status()));
    }

    /** A line for each would make a crowd worse; who turns it away says so once for many. */
    private static boolean isCrowd(Failure failure) {
        return failure instanceof Unavailable unavailable && unavailable.why() == Unavailable.Why.BUSY;
    }
}
